"""Questions about time and stages in words the content does not hold reach their answers; other questions are left alone."""

import pytest

from bot.assistant import Assistant
from bot.messages import Did, Incoming

ASKED = {
    "daerah-riwayat": [
        "riwayat kab garut dong min",
        "tolong riwayat lengkap kota semarang",
        "sejarah keikutsertaan banyuwangi gimana",
        "kronologi smart city pontianak",
        "perjalanan kudus di program ini dari awal",
        "timeline kota madiun",
        "rekam jejak bojonegoro",
        "muba riwayatnya apa aja",
    ],
    "daerah-per": [
        "status garut per maret 2023",
        "per 1 juni 2022 oki udah sampe mana",
        "posisi kota bogor per desember 2017",
        "maros per 31 desember 2022 statusnya",
        "kondisi ambon pada januari 2024",
        "status sleman per akhir 2021",
    ],
    "perubahan-daerah": [
        "apa yg berubah di sumsel sejak april 2022",
        "perubahan di jateng tahun lalu apa aja",
        "ada yang berubah di garut sejak 2022?",
        "apa aja yang berubah di bali tiga bulan terakhir",
        "apa saja perubahan di banten antara 2019 dan 2021",
        "sejak januari 2023 apa yang berubah di ntb",
    ],
    "tahap-daftar": ["daerah mana aja yg masterplannya udah jadi", "siapa yang sudah jalan quick winnya di jabar"],
}
LEFT_ALONE = {
    "luwu utara ikut tahun berapa": "daerah-tahun",
    "siapa saja peserta 2019": "tahun-daftar",
    "berapa di jatim": "provinsi-daftar",
    "bandingkan OKI dan Muba": "banding-daerah",
    "luwu utara fokusnya apa": "daerah-fokus",
    "apa itu masterplan": "masterplan",
}


async def entry(assistant: Assistant, question: str) -> str | None:
    answer = await assistant.reply(Incoming("terminal", question, Did.TYPED, question))
    return answer.entry if answer else None


@pytest.mark.parametrize("family", ASKED)
async def test_questions_about_time_and_stages(family: str, assistant: Assistant) -> None:
    assert [question for question in ASKED[family] if await entry(assistant, question) != family] == []


async def test_other_questions_are_left_alone(assistant: Assistant) -> None:
    assert {question: await entry(assistant, question) for question in LEFT_ALONE} == LEFT_ALONE
