"""Which answers give advice to people in trouble: those that say whom to turn to, and those that link to one of them."""

from knowledge.model import Entry

REPORTING = "lapor-ke-mana"
"""Where to report what, a line each."""
_PILLARS = "empat-pilar-literasi-digital"
COMPLAINTS, POSTED = "kanal-sp4n-lapor", "aduan-konten"
"""Where public services are complained of, and where accounts and what they post are reported."""
DECEIVED = "kena-tipu-online"
"""What to do at once for who has given away money or a code."""
CHARGED = "biaya-warga"
"""What warns of who asks residents for money in the name of the programme."""
_HELP = frozenset((REPORTING, DECEIVED, "patroli-siber-dan-spkt", POSTED, "layanan-polisi-110", "lapor-nomor-penipu"))
_DEMANDED = frozenset((DECEIVED, "foto-saya-disebar", "anak-didekati-orang-asing", "perundungan-siber"))


def something_demanded(entry: Entry) -> bool:
    """Whether an advice is for people of whom somebody may still demand money or pictures, though it does not speak of that."""
    return entry.id in _DEMANDED


def is_case(entry: Entry) -> bool:
    """Whether a written answer gives advice to people in trouble; those on a pillar only link to such."""
    return entry.written and _PILLARS not in entry.see_also and bool(_HELP & {entry.id, *entry.see_also})
