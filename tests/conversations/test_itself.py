"""What people ask of the assistant itself: what it is, its data, files, corrections, its words, and to be forgotten."""

import pytest

from bot.assistant import Assistant
from bot.messages import Did, Incoming
from tests.support.typing import Conversation


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("kamu itu orang apa mesin", "program komputer, bukan manusia"),
        ("Apakah Pandu buatan Komdigi?", "tidak tercatat"),
        ("bagaimana saya mengoreksi kesalahan jawaban kamu", "/perbarui"),
        ("kapan data ini terakhir diperbarui", "sumber tertulis"),
        ("Bagaimana cara mengunduh data status provinsi kami?", "pejabat yang terdaftar"),
        ("maksudnya keyakinan rendah itu apa", "baru kesimpulan"),
        ("bisa jawab pakai bahasa jawa tidak", "hanya bisa menjawab dalam bahasa Indonesia"),
        ("kamu simpan apa tentang saya", "kode acak"),
        ("cara langganan kabar daerah gimana", "/langganan lalu nama daerah"),
        ("kok di grup kamu diem aja", "/cekgrup"),
        ("gimana mulai kuis", "Ketik /kuis kapan saja"),
        ("bisa kirim voice note ga", "tidak dapat saya baca"),
        ("saya mau ngomong sama petugas manusia", "Tidak ada petugas di balik obrolan ini"),
    ],
)
async def test_it_tells_about_itself(conversation: Conversation, asked: str, said: str) -> None:
    await conversation(f"""
        > {asked}
        < {said}
    """)


async def test_a_subscription_asked_for_in_words_is_offered_at_once(conversation: Conversation) -> None:
    await conversation("""
        > mau langganan kabar Luwu Utara
        < Seberapa sering Anda mau dikabari tentang Kabupaten Luwu Utara
    """)


async def test_to_be_forgotten_may_be_asked_and_confirmed_in_words(conversation: Conversation) -> None:
    await conversation("""
        > mohon data saya dihapus
        < Hapus data Anda
        > ya
        < Sudah dihapus
    """)


async def test_anything_else_than_yes_erases_nothing(conversation: Conversation) -> None:
    await conversation("""
        > tolong hapus semua data saya
        < Hapus data Anda
        > apa itu spbe
        < Sistem Pemerintahan Berbasis Elektronik
        > ya
        < Saya di sini
    """)


async def test_an_official_is_led_to_the_files(assistant: Assistant) -> None:
    answer = await assistant.reply(Incoming("jsonl", "pejabat", Did.TYPED, "kirim excelnya", role="pejabat"))
    assert answer
    assert "/ekspor" in answer.text


async def test_what_was_begun_can_be_called_off(assistant: Assistant) -> None:
    """A typed word or the command leaves what we wait for; without that it is the quiz that is called off."""
    typed = (Incoming("jsonl", "p", Did.TYPED, text, role="pejabat") for text in ("batal", "batal deh kak"))
    for off in (*typed, Incoming("jsonl", "p", Did.COMMAND, "batal", role="pejabat")):
        begun = await assistant.reply(Incoming("jsonl", "p", Did.COMMAND, "perbarui", role="pejabat"))
        assert begun
        left = await assistant.reply(off)
        assert left
        assert "Dibatalkan" in left.text
    again = await assistant.reply(Incoming("jsonl", "p", Did.COMMAND, "batal", role="pejabat"))
    assert again
    assert "Dibatalkan" not in again.text


@pytest.mark.parametrize("then", ["ya udh tulis aja di sini", "klo gt ketik di sini aja", "[Peserta di Sulawesi Selatan]"])
async def test_what_is_refused_as_a_file_is_written_instead(conversation: Conversation, then: str) -> None:
    await conversation(f"""
        > minta excel peserta se sulsel dong
        < pejabat yang terdaftar
        # Peserta di Sulawesi Selatan
        > {then}
        < 6 dari 24 kabupaten/kota di Sulawesi Selatan
    """)
