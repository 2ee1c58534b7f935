"""People take quizzes: at once, interrupted, on another day; campaigns hand them out and see what came of it."""

from tests.conftest import Clock
from tests.support.doors import Door
from tests.support.quizzing import letter_for, take
from tests.support.typing import Conversation


async def test_a_quiz_from_the_first_question_to_the_result(door: Door) -> None:
    await door.types("/kuis")
    reply = await door.presses("Kuis Umum")
    assert "Soal 1 dari 12" in reply.text
    reply = await take(door, reply, rights=9, of=12)
    assert "9 dari 12 benar (75%), baik" in reply.text
    assert "Etika" in reply.text and "Pelajari lagi" in reply.text
    assert "Gambar hasil" in reply.buttons


async def test_an_answer_is_explained_with_its_source(door: Door) -> None:
    reply = await door.types("/kuis aman")
    wrong = letter_for(reply, right=False)
    reply = await door.types(wrong.lower())
    assert "persetujuan" in reply.text
    reply = await door.presses("Setuju")
    assert "Belum tepat" in reply.text and "Sumber" in reply.text and "Baca:" in " ".join(reply.buttons)


async def test_nothing_is_stored_without_consent(conversation: Conversation) -> None:
    await conversation("""
        > /kuis umum
        > [A]
        < kami minta persetujuan
        > [Tidak setuju]
        < tidak ada jawaban yang disimpan
        > /datakuis
        < Tidak ada data
        > /kuis
        < Mau kuis yang mana
    """)


async def test_a_quiz_waits_for_a_question_and_for_tomorrow(conversation: Conversation, clock: Clock) -> None:
    await conversation("""
        > /kuis umum
        > [A]
        > [Setuju]
        > [Lanjut]
        < Soal 2 dari 12
        > kalau OKI ikut tahun berapa?
        < 2022
        # Lanjutkan kuis
        > [Lanjutkan kuis]
        < sampai di soal 2 dari 12
    """)
    clock.forward(days=3)
    await conversation("""
        > /kuis
        < sampai di soal 2 dari 12
        > b
        < Soal 2 dari 12
        > /batal
        < 2 dari 12 soal terjawab dan tersimpan
        > /batal
        < Tidak ada kuis yang sedang berjalan
        > b
        ! Soal
    """)


async def test_what_is_kept_can_be_seen_and_deleted(conversation: Conversation) -> None:
    await conversation("""
        > /kuis umum
        > [A]
        > [Setuju]
        > /datakuis
        < Tersimpan 1 jawaban dari 1 kuis
        > [Tarik]
        < tidak bisa dikembalikan
        > [Ya]
        < Sudah dihapus
        > /datakuis
        < Tidak ada data kuis
        > /kuis umum
        > [A]
        < kami minta persetujuan
    """)


async def test_under_eighteen_nothing_more_is_asked(conversation: Conversation) -> None:
    await conversation("""
        > /kuis umum
        > [A]
        > [Setuju]
        > /datakuis
        > [Ubah cerita]
        < Berapa usia Anda
        > [25]
        < Jenis kelamin
        > [Lewati]
        < Pekerjaan
        > [ASN]
        < kabupaten/kota mana
        > [Lewati]
        < Terima kasih
        > /datakuis
        < 25–34, ASN
        > [Ubah cerita]
        > [Di bawah 18]
        < tidak ada yang disimpan
        > /datakuis
        < tidak menjawab
    """)


async def test_the_region_is_typed_asked_back_and_may_be_skipped(conversation: Conversation) -> None:
    await conversation("""
        > /kuis umum
        > [A]
        > [Setuju]
        > /datakuis
        > [Ubah cerita]
        > [25]
        > [Lewati]
        > [Lewati]
        < kabupaten/kota mana
        > zzqqxx
        < belum saya kenali
        > jawa barat
        < Itu nama provinsi
        > apa itu spbe?
        < Sistem Pemerintahan
        > bogor
        < Yang mana
        # Kabupaten Bogor
        > [Kota Bogor]
        < Dicatat: Kota Bogor
        > /datakuis
        < 25–34, Kota Bogor
        > [Ubah cerita]
        > [25]
        > [Lewati]
        > [Lewati]
        > saya tinggal di grt
        < Dicatat: Kabupaten Garut
        > /datakuis
        > [Ubah cerita]
        > [25]
        > [Lewati]
        > [Lewati]
        > lewati
        < Terima kasih
        > /datakuis
        ! Garut
    """)


async def test_codes_that_are_not_there(conversation: Conversation) -> None:
    await conversation("""
        > /gabung
        < /gabung diikuti kode
        > /gabung zzzzzz
        < Tidak ada kuis dengan kode “zzzzzz”
        > /start k_zzzzzz
        < Tidak ada kuis
        > /cek KODE-PALSU
        < bukan sertifikat
        > /kampanye
        < hanya untuk
    """)


async def test_a_letter_typed_before_the_next_question_is_shown_only_shows_it(conversation: Conversation) -> None:
    await conversation("""
        > /kuis umum
        > [A]
        > [Setuju]
        > c
        < Soal 2 dari 12
        > c
        < Jawaban Anda C
        > apa itu spbe
        < Sistem Pemerintahan
        > d
        < Soal 3 dari 12
    """)


async def test_a_forged_button_is_met_politely(door: Door) -> None:
    await door.types("/kuis umum")
    reply = await door.types("/gabung 99999999999999999999999")
    assert reply.text
