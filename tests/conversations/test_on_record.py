"""What is on record is told wherever it is kept: in a cohort's row, an award, a note, another answer."""

import pytest

from tests.support.typing import Conversation


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("kapan Kabupaten OKU tanda tangan MoU", "28 Februari 2023"),
        ("Garut sudah selesai masterplannya belum", "karena menyelesaikan masterplan"),
    ],
)
async def test_of_what_a_whole_cohort_did_its_regions_hear(conversation: Conversation, asked: str, said: str) -> None:
    await conversation(f"""
        > {asked}
        < Tentang angkatan
        < {said}
    """)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("mou kotamobagu", "MoU"),
        ("mou kutai kartanegara", "2017"),
        ("mou siak", "22 Mei 2017"),
        ("masterplan kota bogor", "satu dari 24 daerah yang menyelesaikan masterplan"),
        ("buleleng sudah selesai masterplannya?", "2024–2033"),
        ("musi banyuasin sudah selesai masterplannya?", "Smart City Award 2018 (masterplan)"),
        ("wakatobi bikin apa", "memasarkan tenun"),
        ("program Cilegon apa", "GEMPIL"),
        ("program sukoharjo apa", "NGOPENI AKHU"),
    ],
)
async def test_a_step_is_told_from_the_record_that_holds_it(conversation: Conversation, asked: str, said: str) -> None:
    await conversation(f"""
        > {asked}
        < {said}
        ! Belum ada data
    """)


@pytest.mark.parametrize(("of", "said"), [("depok", "Perda (peraturan daerah) Nomor 2 Tahun 2019"), ("lombok timur", "Perbup 46/2022")])
async def test_the_whole_record_names_its_regulations(conversation: Conversation, of: str, said: str) -> None:
    await conversation(f"""
        > status {of}
        < Peraturan yang tercatat
        < {said}
    """)


async def test_a_regulation_that_is_a_step_is_told_once(conversation: Conversation) -> None:
    await conversation("""
        > status batang
        < Perbup 23/2019
        ! Peraturan yang tercatat
    """)


async def test_the_sentence_that_names_a_region_is_quoted(conversation: Conversation) -> None:
    await conversation("""
        > Indragiri Hilir ikut nggak
        < Belum ada catatan tentang Kabupaten Indragiri Hilir
        < BentengTimes Siantar (10 Desember 2023)
    """)


@pytest.mark.parametrize("asked", ["sleman tidak ikut 2017 ya?", "sleman bukan peserta 2017 ya?"])
async def test_a_denial_that_is_wrong_is_not_agreed_with(conversation: Conversation, asked: str) -> None:
    await conversation(f"""
        > {asked}
        < Kabupaten Sleman justru tercatat sebagai peserta 2017
        ! Ya,
    """)


async def test_a_year_of_another_cohort_is_denied_of_the_region_only(conversation: Conversation) -> None:
    await conversation("""
        > badung ikut 2019 kan?
        < Nama Kabupaten Badung tidak ada dalam catatan kami untuk angkatan 2019
        > kalau 2020?
        < Tidak ada angkatan baru yang tercatat pada 2020
    """)


async def test_whether_a_region_is_of_a_year_is_asked_of_the_region(conversation: Conversation) -> None:
    await conversation("""
        > Apakah sawahlunto peserta 2023?
        < Ya, Kota Sawahlunto tercatat sebagai peserta 2023
    """)


async def test_a_year_named_beside_when_is_told(conversation: Conversation) -> None:
    await conversation("""
        > kapan sawahlunto ikut 2023?
        < Kota Sawahlunto tercatat sebagai peserta angkatan 2023
        > Sawahlunto ikut 2023 gak?
        < Ya, Kota Sawahlunto tercatat sebagai peserta 2023
    """)


async def test_other_regulations_stand_beside_the_plans_enacted(conversation: Conversation) -> None:
    await conversation("""
        > daerah di jawa barat yang punya perda
        < Yang tercatat memiliki peraturan lain tentang kota cerdas: Kota Cirebon
        < Kota Depok
    """)


async def test_of_two_cohorts_the_other_is_named_too(conversation: Conversation) -> None:
    await conversation("""
        > siapa saja yang seangkatan dengan sleman
        < Angkatan 2021
        < Kabupaten Sleman juga peserta angkatan 2017
    """)


@pytest.mark.parametrize(("typed", "meant"), [("kab smg", "Kabupaten Semarang"), ("smg", "Kota Semarang")])
async def test_the_kind_typed_goes_before_the_nickname(conversation: Conversation, typed: str, meant: str) -> None:
    await conversation(f"""
        > {typed} ikut?
        < {meant}
    """)


async def test_finished_is_asked_not_said(conversation: Conversation) -> None:
    await conversation("""
        > kotamobagu ikut 2018?
        < Kota Kotamobagu
        > sudah selesai?
        ! Sampai jumpa
    """)


async def test_what_is_achieved_is_no_status_of_that_day(conversation: Conversation) -> None:
    await conversation("""
        > Batang masterplannya diatur perbup berapa
        < Perbup 23/2019
        > capaian 2022?
        < 87,5%
    """)


async def test_which_of_two_years_is_right_is_answered_with_the_sources(conversation: Conversation) -> None:
    await conversation("""
        > grobogan dapat penghargaan smart environment kapan
        < 2019
        > Ada yang menulis 2019, ada yang 2021. Mana yang benar?
        < Catatan tentang Kabupaten Grobogan bersandar pada
    """)


async def test_what_is_missing_of_a_record_is_said_first(conversation: Conversation) -> None:
    await conversation("""
        > status Lombok Tengah
        < Kabupaten Lombok Tengah tercatat sebagai peserta
        > terus yang belum apa saja?
        < Yang belum ada datanya: nota kesepakatan
        < Itu tidak berarti belum dikerjakan
        > bimteknya kapan
        < bimtek
        > apa yang kurang
        < Yang belum ada datanya: nota kesepakatan
    """)


async def test_an_evaluation_that_only_another_note_tells_of_is_on_record_in_a_thread_too(conversation: Conversation) -> None:
    await conversation("""
        > apa saja quick win Pemalang
        < e-voting
        > kapan dievaluasi
        < 25 November 2020
        ! Belum ada data
    """)


async def test_of_each_year_only_what_is_asked_is_told_and_the_others_are_named(conversation: Conversation) -> None:
    await conversation("""
        > penghargaan kota madiun apa saja
        < smart branding 2025
        > yang 2022 apa
        < Penghargaan smart environment 2022
        < Tercatat pula untuk tahun lain: 2025
        ! Pahlawan Street Center
        > penghargaan Sleman 2025
        < Untuk tahun 2025 sumber kami tidak memuatnya
    """)


@pytest.mark.parametrize("asked", ["2022 nya?", "kok cm segitu, tahun 2022 nya mana"])
async def test_the_year_in_which_a_score_was_reported_is_not_its_year(conversation: Conversation, asked: str) -> None:
    await conversation(f"""
        > muara enim gmn evaluasinya
        < 2,97
        > {asked}
        < Untuk tahun 2022 sumber kami tidak memuatnya
        < untuk 2021 adalah 2,97
    """)


async def test_what_came_of_it_is_all_that_is_on_record(conversation: Conversation) -> None:
    await conversation("""
        > kab kediri dapat apa dari smart city
        < peringkat 2, nilai 3,36
        > apa hasil smart city di sidoarjo
        < Kabupaten Sidoarjo tercatat sebagai peserta
        > sidoarjo ikut smart city?
        > hasilnya apa
        < Penghargaan Smart City 2017
        > hasil evaluasi kabupaten maros
        < 2,53
    """)


async def test_years_of_the_plan_are_those_of_the_plan(conversation: Conversation) -> None:
    await conversation("""
        > kota kediri ikut ga
        > 2020-2029 itu apa
        < Masterplan 2020–2029
        > jombang ikut kapan
        > 2032 itu maksudnya apa
        < Masterplan Jombang Smart City 2023–2032
        > jombang ikut kapan
        > kok sampai 2032 lama banget
        < Masterplan Jombang Smart City 2023–2032
        > jombang ikut kapan
        > tahun 2032 siapa bupatinya
        ! Masterplan Jombang
    """)


async def test_a_quick_win_is_named_as_one(conversation: Conversation) -> None:
    await conversation("""
        > lampung tengah ikut gak
        < Quick win: PADUKA LAMTENG
    """)


async def test_a_score_that_is_reported_counts_beside_a_record_nobody_vouches_for(conversation: Conversation) -> None:
    await conversation("""
        > daerah mana di sumsel yg udh evaluasi
        < 4 dari 17 kabupaten/kota
        < Kabupaten Muara Enim
        > status muara enim
        < Tahap tertinggi yang tercatat: evaluasi (diberitakan)
        < untuk 2021 adalah 2,97
    """)


async def test_no_name_of_an_official_is_confirmed(conversation: Conversation) -> None:
    await conversation("""
        > siapa walikota makassar
        < Nama pejabat Kota Makassar tidak tercatat
        > appi bukan?
        < Nama pejabat Kota Makassar tidak tercatat
        > danny pomanto walikotanya kan
        < Nama pejabat Kota Makassar tidak tercatat
        > kalau parepare?
        < Nama pejabat Kota Parepare tidak tercatat
        > nilainya berapa ya
        < Parepare
    """)


async def test_how_a_region_was_chosen_is_not_told_for_the_day_it_signed(conversation: Conversation) -> None:
    await conversation("""
        > mou luwu kapan
        < Penandatanganan nota kesepakatan oleh Kabupaten Luwu belum tercatat
        < terpilih setelah dua kali asesmen
        > min luwu langsung masuk atau ada tes dulu
        < terpilih setelah dua kali asesmen
        ! belum tercatat
    """)
