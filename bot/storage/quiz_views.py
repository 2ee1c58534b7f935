"""Views for analysts with psql or pandas: a row for each answer, for each attempt, and figures of each item. Pseudonyms only."""

from sqlalchemy import DDL, event
from sqlmodel import SQLModel

_RESPONSES = """
CREATE VIEW v_responses AS
SELECT c.code AS campaign, p.pseudonym, p.arm, a.id AS attempt, a.form, a.phase, a.number AS attempt_number, a.mode,
       r.position, i.item, i.version, i.pillar, i.subject, i.level, i.stem, i.options, i.key,
       r.shown, r.chosen, r.correct, CASE WHEN r.chosen IS NULL THEN 1 ELSE 0 END AS omitted,
       r.presented_at, r.answered_at, r.ms, r.delivery
FROM quiz_response r
JOIN quiz_attempt a ON a.id = r.attempt
JOIN quiz_participant p ON p.id = a.participant
JOIN quiz_campaign c ON c.id = a.campaign
JOIN quiz_item_version i ON i.id = r.item
"""
_ATTEMPTS = """
CREATE VIEW v_attempts AS
SELECT c.code AS campaign, p.pseudonym, p.arm, a.id AS attempt, a.form, a.phase, a.number AS attempt_number, a.mode,
       a.started_at, a.finished_at, a.ended, a.position AS answered, a.score
FROM quiz_attempt a
JOIN quiz_participant p ON p.id = a.participant
JOIN quiz_campaign c ON c.id = a.campaign
"""
ITEMS = """
CREATE VIEW v_item_stats AS
SELECT c.code AS campaign, a.form, i.item, i.version, i.pillar, i.level, a.phase, COUNT(*) AS n,
       AVG(CASE WHEN r.correct THEN 1.0 ELSE 0.0 END) AS p,
       AVG(CASE WHEN r.chosen IS NULL THEN 1.0 ELSE 0.0 END) AS omit_rate,
       SUM(CASE WHEN r.chosen = 0 THEN 1 ELSE 0 END) AS chose_0, SUM(CASE WHEN r.chosen = 1 THEN 1 ELSE 0 END) AS chose_1,
       SUM(CASE WHEN r.chosen = 2 THEN 1 ELSE 0 END) AS chose_2, SUM(CASE WHEN r.chosen = 3 THEN 1 ELSE 0 END) AS chose_3
FROM quiz_response r
JOIN quiz_attempt a ON a.id = r.attempt
JOIN quiz_participant p ON p.id = a.participant
JOIN quiz_campaign c ON c.id = a.campaign
JOIN quiz_item_version i ON i.id = r.item
WHERE a.number = 1 AND a.ended = 'selesai' AND p.arm <> 'P'
GROUP BY c.code, a.form, a.phase, i.item, i.version, i.pillar, i.level
"""
VIEWS = (_RESPONSES, _ATTEMPTS, ITEMS)
"""As the migrations make them; whoever changes one writes a migration that drops and makes it again."""

for _view in VIEWS:  # a database in memory is made without migrations
    _made = DDL(_view.replace("CREATE VIEW", "CREATE VIEW IF NOT EXISTS"))  # type: ignore[no-untyped-call]  # SQLAlchemy's own
    event.listen(SQLModel.metadata, "after_create", _made.execute_if(dialect="sqlite"))
