"""What people type about a quiz while it is open: go on, yes or no, an option in words, how far, the score, why, stop."""

import pytest

from tests.support.doors import Door, Reply
from tests.support.quizzing import item_on, letter_for
from tests.support.typing import Conversation


async def _at_the_second(door: Door) -> Reply:
    """Somebody to whom the second question was just shown."""
    await door.types("/kuis umum")
    await door.types("A")
    await door.types("setuju")
    return await door.types("lanjut")


@pytest.mark.parametrize("said", ["lanjut", "terus", "next", "hayu atuh", "gas", "lanjuik", "ya udah lanjut kuis", "oke"])
async def test_going_on_is_heard_under_an_explanation(door: Door, said: str) -> None:
    await door.types("/kuis umum")
    await door.types("A")
    await door.types("setuju")
    assert "Soal 2 dari 12" in (await door.types(said)).text


async def test_going_on_is_heard_after_something_else_too(conversation: Conversation) -> None:
    await conversation("""
        > /kuis umum
        > A
        > setuju
        > wkwk salah
        > lanjut bang
        < Soal 2 dari 12
        > apa itu qris
        < QRIS
        # Lanjutkan kuis
        > lanjut
        < Soal 2 dari 12
    """)


@pytest.mark.parametrize("said", ["setuju", "iya", "enya", "oke setuju", "iya setuju atuh, lanjut"])
async def test_a_plain_yes_is_consent(conversation: Conversation, said: str) -> None:
    await conversation(f"""
        > /kuis aman
        > D
        < kami minta persetujuan
        > {said}
        < Soal 1 dari 10
        < Jawaban Anda D
        > /datakuis
        < Tersimpan 1 jawaban
    """)


@pytest.mark.parametrize("said", ["tidak", "ga setuju ah, takut", "ga usah deh", "jangan"])
async def test_a_plain_no_keeps_nothing(conversation: Conversation, said: str) -> None:
    await conversation(f"""
        > /kuis aman
        > D
        > {said}
        < tidak ada jawaban yang disimpan
        > /datakuis
        < Tidak ada data
    """)


@pytest.mark.parametrize("said", ["setuju?", "boleh ga?", "iya tapi takut", "lanjut", "hmm"])
async def test_what_is_no_clear_yes_is_asked_again(conversation: Conversation, said: str) -> None:
    await conversation(f"""
        > /kuis aman
        > D
        > {said}
        < Boleh jawaban Anda disimpan
        > /datakuis
        < Tidak ada data
    """)


async def test_consent_waits_while_something_is_asked(conversation: Conversation) -> None:
    await conversation("""
        > /kuis aman
        > D
        > data saya nanti dikasih ke siapa?
        < penyelenggara kuis hanya melihat nama samaran
        # Setuju
        > apa itu otp
        < OTP
        > oke
        ! Jawaban Anda
        > setuju
        < Jawaban Anda D
    """)


@pytest.mark.parametrize("said", ["pilih B", "jawabannya B", "opsi b", "abdi milih B", "ambo B se lah", "C eh bukan, B", "2", "yang kedua"])
async def test_an_option_is_picked_in_words(door: Door, said: str) -> None:
    await _at_the_second(door)
    assert "Jawaban Anda B" in (await door.types(said)).text


@pytest.mark.parametrize("said", ["B?", "kayaknya b", "be", "bb", "iya b", "a atau b", "bukan a", "yang b maksudnya apa", "7"])
async def test_what_is_not_clearly_an_answer_is_asked_back(door: Door, said: str) -> None:
    await _at_the_second(door)
    reply = await door.types(said)
    assert "Soal 2 dari 12" in reply.text and "hurufnya" in reply.text
    assert "Masih 11 soal" in (await door.types("berapa soal lagi")).text


async def test_the_text_of_an_option_is_an_answer(door: Door) -> None:
    shown = await _at_the_second(door)
    item, letter = item_on(shown), letter_for(shown, right=True)
    assert f"Jawaban Anda {letter}" in (await door.types(item.options[item.key].lower())).text


async def test_a_number_after_something_else_is_no_answer(door: Door) -> None:
    await _at_the_second(door)
    await door.types("apa itu otp")
    assert "Jawaban Anda" not in (await door.types("2")).text


async def test_what_is_asked_about_the_quiz(conversation: Conversation) -> None:
    await conversation("""
        > /kuis umum
        > A
        > setuju
        > nilai gue udah berapa bang
        < dari 1 jawaban benar
        # Lanjutkan kuis
        > soal berapa sekarang?
        < soal 2 dari 12
        > lah kok salah
        < yang terakhir Anda jawab
        < Jawaban Anda A
        > /sumber
        < Sumber
        ! Belum ada jawaban
        > eh salah pencet, mau ganti jawaban
        < Jawaban pertama yang dihitung
        > gue emang goblok
        < bagian dari belajar
        > lanjut
        < Soal 2 dari 12
        > ulangi soalnya
        < Soal 2 dari 12
        > ga tau
        < tidak bisa dilewati
        > kalau OKI ikut tahun berapa?
        < 2022
        > nilainya berapa
        ! jawaban benar
        > stop dulu
        < tersimpan: 1 dari 12
        < /batal
        > lanjut
        < Soal 2 dari 12
        > batal
        < Kuis dihentikan
        > skor saya tadi brp
        < Dari 1 jawaban
    """)


async def test_the_result_waits_until_it_is_seen(door: Door) -> None:
    reply = await door.types("/kuis umum")
    for number in range(12):
        reply = await door.types(letter_for(reply, number < 9))
        if number == 0:
            await door.types("setuju")
        if number < 11:
            reply = await door.types("lanjut")
    reply = await door.types("apa itu otp")
    assert "Lihat hasil" in reply.buttons
    assert "9 dari 12 benar" in (await door.types("mana hasilnya")).text


async def test_a_quiz_is_chosen_in_words(conversation: Conversation) -> None:
    await conversation("""
        > kuis
        > aman
        < Kuis Pilar Aman Digital, 10 soal
        > /batal
        > kuis
        > nomor 3
        < Kuis Pilar Budaya Digital
        > /batal
        > mau kuis pilar etika
        < Kuis Pilar Etika Digital
        > /batal
        > etika digital itu apa
        ! 10 soal
    """)


async def test_the_way_back_stands_under_what_was_read(door: Door) -> None:
    await door.types("/kuis etika")
    await door.types("A")
    reply = await door.types("setuju")
    reply = await door.presses(next(label for label in reply.buttons if label.startswith("Baca")))
    assert "Lanjutkan kuis" in reply.buttons
    assert "Soal 2 dari 10" in (await door.types("lanjut")).text


async def test_who_speaks_of_hurting_himself_is_not_sent_back_to_the_quiz(conversation: Conversation) -> None:
    await conversation("""
        > /kuis umum
        > A
        > setuju
        > capek hidup, mau mati aja
        < jangan sendirian
        > capek
        ! tersimpan
    """)


async def test_an_item_leads_to_the_answer_that_explains_it(door: Door) -> None:
    reply = await door.types("/kuis aman")
    read = {}
    for number in range(10):
        item = item_on(reply)
        reply = await door.types(letter_for(reply, right=True))
        if number == 0:
            reply = await door.types("setuju")
        read[item.id] = next((label for label in reply.buttons if label.startswith("Baca: ")), "").removeprefix("Baca: ")
        reply = await door.types("lanjut")
    assert "QRIS" in read["aman-21"] and "deposit" in read["aman-24"] and "bocor" in read["aman-28"].lower()


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("nilai lulus kuis berapa", "70%"),
        ("jawaban kuis dihapus kapan", "tanggal hapus kampanye"),
        ("panitia kuis bisa liat nama kita ga", "hanya melihat nama samaran"),
        ("tes awal tes akhir itu apa sih", "tes kedua"),
        ("anak SMP 13 taun boleh ikut kuis ga? datanya gimana", "di bawah 18 tahun"),
        ("keluar dari kuis gimana", "/batal"),
        ("gimana mulai kuis", "pilih salah satu"),
        ("berapa lama kuisnya", "10 sampai 12 soal"),
    ],
)
async def test_the_part_asked_of_quizzes_is_told(conversation: Conversation, asked: str, told: str) -> None:
    await conversation(f"""
        > {asked}
        < {told}
    """)


async def test_what_is_asked_on_of_quizzes(conversation: Conversation) -> None:
    await conversation("""
        > privasi peserta kuis gimana
        < nama samaran
        > berapa lama disimpennya
        < tanggal hapus kampanye
        > jawaban orang keliatan ga
        < terlihat oleh anggota grup lain
        > salah dikurangin ga?
        < tidak ada pengurangan
        > KR-20 kuis kami 0,5 jelek ga
        < KR-20
        ! pengurangan
    """)


async def test_only_what_is_kept_of_quizzes_is_deleted(conversation: Conversation) -> None:
    await conversation("""
        > /kuis umum
        > A
        > setuju
        > hapus jawaban kuis saja, langganan jangan
        < Langganan dan peran tetap
        > [Ya]
        < Sudah dihapus
        > /datakuis
        < Tidak ada data kuis
    """)


async def test_a_code_that_was_given_goes_to_gabung(conversation: Conversation) -> None:
    await conversation("""
        > dapet kode dari pak lurah
        < /gabung
        < OTP
        > ketiknya di mana
        < /gabung
        > dapat kode otp dari bank
        < kunci transaksi
        ! /gabung
        > pak rt minta kode
        < Diminta kode OTP
        ! /gabung
    """)


async def test_who_may_run_a_quiz_is_told_to_whom_may_not(conversation: Conversation) -> None:
    await conversation("""
        > /kampanye
        < pejabat atau bukan
        < admin bot
        > lah saya bukan pejabat, relawan doang. gimana?
        < admin bot
        > /ringkasan
        < hanya untuk pejabat yang terdaftar
    """)


async def test_calling_off_something_else_leaves_the_quiz(conversation: Conversation) -> None:
    await conversation("""
        > /kuis umum
        > A
        > setuju
        > lanjut
        > hapus data saya
        < dihapus sekarang juga
        > tidak jadi
        ! Kuis dihentikan
        > lanjut
        < Soal 2 dari 12
    """)


async def test_a_code_typed_after_the_word_to_join_is_looked_up(conversation: Conversation) -> None:
    await conversation("""
        > gabung cpd5cd
        < Tidak ada kuis dengan kode “cpd5cd”
        > gabung program
        ! Tidak ada kuis
    """)
