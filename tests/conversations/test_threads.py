"""Somebody in trouble stays with his case, and of an answer just shown only what is asked is said again."""

import pytest

from tests.support.typing import Conversation


@pytest.mark.parametrize(
    "opening",
    [
        "cara hapus data di pinjol",
        "akun ig palsu pake foto saya\n        > cara hapusnya",
        "jejak digital itu apa\n        > cara hapusnya",
        "anak sy kls 5 sd dichat om om di game disuruh kirim foto\n        > saking marahnya mau sy apus semua obrolannya",
    ],
)
async def test_what_others_keep_is_not_deleted_here(conversation: Conversation, opening: str) -> None:
    await conversation(f"""
        > {opening}
        ! semuanya dihapus sekarang juga
    """)


async def test_what_we_keep_is_still_deleted(conversation: Conversation) -> None:
    await conversation("""
        > gimana cara hapus data saya di pandu
        < semuanya dihapus sekarang juga
    """)
    await conversation("""
        > foto pribadi saya disebar mantan
        > hapus semua chat saya di sini
        < semuanya dihapus sekarang juga
    """)


@pytest.mark.parametrize("text", ["anak saya gak mau sekolah", "saya gak mau hidup di kota ini jalannya macet"])
async def test_a_plain_trouble_is_no_danger(conversation: Conversation, text: str) -> None:
    await conversation(f"""
        > {text}
        ! jangan sendirian
    """)


@pytest.mark.parametrize(
    "text", ["saya gak mau hidup lagi", "aku gak mau sekolah, pengen mati aja", "udah ga kuat hidup lagi, macet terus", "males hidup"]
)
async def test_despair_beside_a_plain_trouble_is_heard(conversation: Conversation, text: str) -> None:
    await conversation(f"""
        > {text}
        < jangan sendirian
    """)


async def test_only_the_sentence_asked_for_is_told_again(conversation: Conversation) -> None:
    await conversation("""
        > password yg bagus kyk gmn
        < kata acak
        > perlu diganti tiap bulan ga
        < mewajibkan ganti berkala
        ! urutan papan ketik
        ! tidak tercatat
        # Selengkapnya
    """)
    await conversation("""
        > kena tipu online
        < Segera lakukan ini
        > uang bisa kembali ga
        < Uang kembali tidak bisa kami jamin
        ! Segera lakukan ini
        > butuh bukti apa
        < urutan kejadian
        ! bersandar pada 15
    """)


async def test_what_the_answer_does_not_tell_is_said_without_repeating_it(conversation: Conversation) -> None:
    await conversation("""
        > apa itu pp tunas
        < PP Nomor 17 Tahun 2025
        > yang kena sanksi siapa
        < penyelenggara sistem elektronik
        ! tidak tercatat
        > dibuat siapa
        ! PP Nomor 17 Tahun 2025
    """)


async def test_what_is_asked_for_as_a_whole_is_told_whole_again(conversation: Conversation) -> None:
    await conversation("""
        > jumlah quick win berapa
        > apa itu quick win
        < program unggulan yang mudah dijalankan
        > quick win apaan sih
        < program unggulan yang mudah dijalankan
    """)


async def test_what_has_happened_and_what_has_not(conversation: Conversation) -> None:
    await conversation("""
        > shopee minta kode
        < kode sekali pakai
        > sy belum kasih kok
        < Tetap jangan kirim
        > udh sy kasih
        < hubungi bank sekarang juga
        ! kode masuk akun
    """)
    await conversation("""
        > cara cek hoax
        < TurnBackHoax
        > gw udh nyebarin
        < Ralatlah di grup yang sama
    """)


async def test_an_age_opens_no_subject(conversation: Conversation) -> None:
    await conversation("""
        > anak saya dirundung
        < Perundungan siber
        > 15 tahun
        < ceritakan kepada orang dewasa
        ! UNESCO
        > lapor kemana
        < Lapor polisi di SPKT
        ! Tertipu uang
    """)


async def test_a_refusal_of_something_else_does_not_take_what_a_victim_tells(conversation: Conversation) -> None:
    await conversation("""
        > ditipu di wa
        < Segera lakukan ini
        > orangnya di luar negeri
        < Terima kasih keterangannya
        > saya ibu rumah tangga
        < Terima kasih keterangannya
        > bayar gak ya
        ! Biaya program
        ! Terima kasih
    """)


async def test_who_is_in_trouble_is_offered_help(conversation: Conversation) -> None:
    await conversation("""
        > nomor saya disebar orang
        ! di luar yang saya tahu
        < Menyebarkan data orang lain
    """)


async def test_the_quiz_is_talked_about_further(conversation: Conversation) -> None:
    await conversation("""
        > saya guru smp mau bikin kuis buat siswa
        < /kuis
        > berapa soal
        < 10 sampai 12 soal
        ! Sertifikat
    """)


async def test_a_bibliography_is_the_sources(conversation: Conversation) -> None:
    await conversation("""
        > enam pilar itu apa
        < Enam pilar
        > dapus nya dari mana
        < bersandar pada
    """)


async def test_an_index_of_the_country_has_no_provinces(conversation: Conversation) -> None:
    await conversation("""
        > imdi 2025 brp
        < 44,53
        > provinsi tertinggi
        ! tercatat sebagai peserta
        > peserta jawa barat
        < tercatat sebagai peserta
    """)


async def test_evidence_may_be_shown_to_who_helps_and_nothing_be_sent_to_a_stranger(conversation: Conversation) -> None:
    await conversation("""
        > gw dikatain terus di grup kelas
        > boleh aku kasih screenshotnya ke wali kelas?
        < ceritakan kepada orang dewasa yang tepercaya
        ! Jangan dulu
        > anak didekati orang asing di ig
        > kirim ss chatnya ke polisi boleh?
        < Simpan buktinya
        ! Jangan dulu
        > dia minta foto, boleh dikirim?
        < Jangan dulu
    """)
