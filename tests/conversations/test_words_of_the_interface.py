"""Words for what was just shown, and messages known by their form: a history, a rumour, a grievance, a wish that something be deleted."""

import pytest

from bot.context import PLACE_FAMILIES
from knowledge import load
from tests.support.typing import Conversation


def _aspect_words() -> list[str]:
    families = sorted(id_ for id_ in load().groups.members if id_.startswith(PLACE_FAMILIES[0]))
    return [family.removeprefix(PLACE_FAMILIES[0]) for family in families]


@pytest.mark.parametrize("asked", ["{}nya", "{}nya gimana", "{}nya kapan", "gimana {}nya dari awal"])
async def test_whatever_is_asked_of_a_region_with_a_clitic_is_met(conversation: Conversation, asked: str) -> None:
    """Each family asked of a region, also those that are no aspect of its record, such as its history."""
    for word in _aspect_words():
        await conversation(f"""
            > status kabupaten blora
            < Blora
            > {asked.format(word)}
            ! Bila dilanjutkan
        """)


@pytest.mark.parametrize("asked", ["riwayat", "riwayat dong", "riwayatnya", "liat riwayatnya"])
async def test_a_history_is_that_of_the_region_and_deletes_nothing(conversation: Conversation, asked: str) -> None:
    await conversation(f"""
        > {asked}
        ! dihapus
        > status kota surabaya
        # Riwayat
        > {asked}
        < menurut waktu kejadiannya
    """)


@pytest.mark.parametrize(
    ("told", "then", "said"),
    [
        ("data kk saya dipake orang buat utang online", "pengen tak hapus gimana caranya", "UU PDP"),
        ("akun tiktok palsu pake muka saya", "ngilanginnya gimana", "aduankonten.id"),
    ],
)
async def test_what_others_keep_is_not_deleted_by_us(conversation: Conversation, told: str, then: str, said: str) -> None:
    await conversation(f"""
        > {told}
        > {then}
        ! Bila dilanjutkan
        < {said}
    """)


async def test_what_we_keep_is_deleted_when_it_is_named(conversation: Conversation) -> None:
    await conversation("""
        > apa itu spbe
        > hapus data saya gimana caranya
        < Bila dilanjutkan
    """)


async def test_more_of_an_answer_and_that_there_is_no_more(conversation: Conversation) -> None:
    await conversation("""
        > apa itu quick win
        # Selengkapnya
        > lebih detail dong
        < berjangka 5–10 tahun
        > lanjut
        < Hanya itu yang ada pada kami
        # Syarat program menjadi quick win
        > apa itu iasc
        > selanjutnya
        < Hanya itu yang ada pada kami
    """)


async def test_the_gist_of_an_answer_is_its_first_sentence(conversation: Conversation) -> None:
    await conversation("""
        > apa itu masterplan
        > terlalu panjang, intinya apa
        < rencana induk kota cerdas milik sebuah kabupaten atau kota.
        ! Isinya disesuaikan
        # Selengkapnya
    """)


async def test_a_button_is_chosen_by_its_label_or_its_place(conversation: Conversation) -> None:
    await conversation("""
        > smart city kok gitu ya jalannya
        < belum paham
        > bukan itu
        < dengan kata lain
        > mau ikut kuis
        < Mau kuis yang mana
        > yang umum
        < Kuis Umum Literasi Digital
        > /batal
        > bekasi nilainya
        < 2 wilayah
        > 2
        < Kota Bekasi
        > status kota depok
        > gua bilang bukan depok
        < dengan kata lain
    """)


async def test_a_point_of_a_list_is_told_by_its_place(conversation: Conversation) -> None:
    await conversation("""
        > tahapan pendampingan
        < delapan langkah
        > tahap 2 ngapain
        < penetapan
        ! RPJMD
        > hak saya atas data pribadi
        > jelaskan yg nomor 4
        < menghapus data
        ! memperbaiki
        > peserta 2024 siapa aja
        > yg pertama itu udah sampe mana
        < Kota Solok tercatat
    """)


@pytest.mark.parametrize(
    "told",
    [
        "rsud sragen kebakaran, sebarkan",
        "walikota surabaya bagi2 sembako daftar di link",
    ],
)
async def test_a_rumour_is_known_by_being_passed_on(conversation: Conversation, told: str) -> None:
    await conversation(f"""
        > {told}
        < tidak dapat memastikan kabar itu
        # Cek hoaks
        > asli gak
        < TurnBackHoax
        ! peserta angkatan
    """)


async def test_whether_it_is_true_is_asked_of_what_was_not_answered(conversation: Conversation) -> None:
    await conversation("""
        > gempa besar besok malam kata bmkg
        > bener gak
        < TurnBackHoax
        > share daftar peserta 2023
        < Angkatan 2023
    """)


@pytest.mark.parametrize(
    "told",
    [
        "kok kota saya gelap",
        "gak kuat lagi ngadepin banjir tiap tahun di kampung",
        "gua mau protes kemana",
    ],
)
async def test_a_grievance_is_led_to_the_channel(conversation: Conversation, told: str) -> None:
    await conversation(f"""
        > {told}
        < lapor.go.id
    """)


async def test_contacts_of_an_office_are_said_not_to_be_held(conversation: Conversation) -> None:
    await conversation("""
        > kota tegal
        > DINASNYA MANA NOMERNYA
        < alamat dinas di daerah tidak kami simpan
        > siapa yang urus di sana
        < alamat dinas di daerah tidak kami simpan
        > perda kota cirebon
        > nomornya berapa
        ! alamat dinas
    """)


@pytest.mark.parametrize(
    ("told", "grave"),
    [
        ("temen saya pengen keluar dari grup", False),
        ("dia pengen pindah", False),
        ("mending mati lampu daripada mahal", False),
        ("capek hidup di kabupaten ini lampu jalan mati semua", False),
        ("lampu mati terus bikin pengen mati", True),
        ("pengen keluar dari kehidupan ini", True),
        ("rumah kena banjir aku udah ga sanggup hidup", True),
        ("mati listrik terus saya mau bunuh diri", True),
    ],
)
async def test_who_leaves_a_group_or_has_no_light_is_in_no_danger(conversation: Conversation, told: str, grave: bool) -> None:
    await conversation(f"""
        > {told}
        {"<" if grave else "!"} jangan sendirian
    """)


async def test_one_source_is_told_by_its_place(conversation: Conversation) -> None:
    await conversation("""
        > apa itu smart living
        > sumbernya apa
        < bersandar pada 3 sumber
        > yang kedua?
        < Sumber nomor 2 dari 3
        < Suara NTB
        ! Smart branding
        > yang pertama?
        < Sumber nomor 1 dari 3
        > apa itu smart living
        > sumber yang ketiga linknya apa
        < Gakorpan
        > apa itu smart living
        > yang kedua?
        < Smart branding
    """)


@pytest.mark.parametrize(
    "asked",
    [
        "ini boleh dikutip buat skripsi ga?",
        "bisa dijadiin rujukan di paper ga?",
        "cara nulis sumbernya gimana",
        "boleh dipakai buat tugas kuliah?",
    ],
)
async def test_to_be_cited_are_the_sources_and_not_the_answer(conversation: Conversation, asked: str) -> None:
    await conversation(f"""
        > apa itu quick win
        > {asked}
        < sebutkan sumber aslinya, bukan jawaban saya
        < bersandar pada 6 sumber
        > tanggal diperiksanya kapan
        < Diperiksa 21 November 2026
        ! Evaluasi biasanya
    """)


async def test_a_list_is_cited_by_its_sources_and_nothing_before_any_answer(conversation: Conversation) -> None:
    await conversation("""
        > boleh dikutip?
        ! sumber aslinya
        > peserta jateng 2021
        > boleh saya kutip untuk laporan dinas?
        < sebutkan sumber aslinya, bukan jawaban saya
    """)


@pytest.mark.parametrize(
    "said", ["sya tkut salah pencet", "sya sdh tua, gk ngrti hp", "pelan2 ya nak", "ajari sya", "saya gaptek pak", "takut salah tekan"]
)
async def test_who_is_not_used_to_this_is_encouraged(conversation: Conversation, said: str) -> None:
    await conversation(f"""
        > {said}
        < pelan-pelan saja
        # Enam pilar
        > kena tipu 1 juta
        > {said}
        < Yang bisa Anda lakukan
    """)


async def test_who_wants_no_more_news_is_told_how_it_ends(conversation: Conversation) -> None:
    await conversation("""
        > sy gk mau dpt pesan lagi
        < Dengan berlangganan
        > ngadu dmn
        < lapor.go.id
    """)
