"""Somebody in need is told what to do: all of the advice if it was not sent yet, and else its first actions, never thanks alone."""

import pytest

from tests.support.typing import Conversation


async def test_who_was_only_offered_a_button_is_told_the_advice_once_he_goes_on(conversation: Conversation) -> None:
    await conversation("""
        > istri saya ditelpon orang katanya menang undian sabun
        < Jangan klik tautannya
        > dia disuruh cepat cepat
        < Terima kasih keterangannya
        > terus gimana
        < Jangan klik tautannya
        ! tidak kami temukan
    """)


async def test_what_to_do_is_told_in_the_order_of_the_advice_and_stays_with_it(conversation: Conversation) -> None:
    await conversation("""
        > rekening saya dibobol
        > trs saya kudu gimana
        < Hubungi bank
        < Lapor polisi
        > dia nangis terus
        < Hubungi bank
        > banknya bri
        < iasc.ojk.go.id
        ! Hubungi bank
    """)
    await conversation("""
        > klik link bansos palsu
        < Jangan klik tautannya
        > udah isi pin atm
        < hubungi bank
        > apa yang pertama dilakukan
        < hubungi bank
        ! Terima kasih
    """)


async def test_whether_to_pay_or_give_is_answered_with_not_to(conversation: Conversation) -> None:
    await conversation("""
        > polisi telpon anak ditangkap minta 10 jt
        > kalo saya kirim setengahnya
        < Jangan mengirim uang dulu
        ! Pesan suara
    """)
    await conversation("""
        > mantan minta 5jt biar foto ga disebar
        < Simpan bukti
        > bayar ga ya
        < Jangan dulu
        < Simpan bukti
    """)
    await conversation("""
        > yg nelpon ngaku kurir minta kode
        > kasih jangan
        < jangan diberikan kepada siapa pun
    """)


async def test_of_two_ways_both_are_told_in_the_order_of_the_advice(conversation: Conversation) -> None:
    await conversation("""
        > kena tipu online
        > lapor polisi dulu atau bank
        < Hubungi bank
        < Lapor polisi di SPKT
        ! iasc.ojk.go.id
    """)
    await conversation("""
        > pinjol neror
        > ojk apa polisi
        < laporkan ke OJK
        < telepon polisi 110
        ! Surel
    """)


async def test_what_is_told_once_it_has_happened_depends_on_what_was_given(conversation: Conversation) -> None:
    await conversation("""
        > nenek mau tanya nak, ada sms katanya dapat bantuan 5 juta suruh isi data
        < Jangan klik tautannya
        > udah nenek isi nama sama nomer ktp
        < cek catatan kredit
        ! kode telanjur
    """)
    await conversation("""
        > dapet undangan nikah di wa bentuknya file
        > udah kubuka
        < Internet diputus lebih dulu
    """)


async def test_what_is_not_found_is_not_said_to_have_been_told(conversation: Conversation) -> None:
    await conversation("""
        > imdi 2025
        < 44,53
        > jabar berapa
        < tidak kami temukan
        ! jawaban tadi
    """)


async def test_a_child_is_told_what_is_for_children(conversation: Conversation) -> None:
    await conversation("""
        > mantan ngancem nyebar foto2 saya
        < Simpan bukti
        > umur saya 16
        < Bila korban anak
        > harus ke mana
        < Lapor polisi di SPKT
    """)


async def test_where_to_report_is_of_the_case_in_any_words(conversation: Conversation) -> None:
    await conversation("""
        > den ditipu urang di fb, pitih ambo abih
        < Hubungi bank
        > ka ma malapor
        < Lapor polisi di SPKT
        ! Pilih menurut masalahnya
    """)


async def test_a_sentence_is_told_with_the_one_that_qualifies_it(conversation: Conversation) -> None:
    await conversation("""
        > yg bikin kementrian apa
        > sekarang masih jalan
        < Itu susunan lama
    """)


async def test_a_victim_who_asks_for_evidence_is_not_shown_our_sources(conversation: Conversation) -> None:
    await conversation("""
        > sy ketipu olshop 2jt, hrs gmn
        < Segera lakukan ini
        > trus polisi?
        < SPKT
        > bukti apa aja
        ! Sumber jawaban terakhir
        < bukti transfer
    """)


async def test_where_to_complain_is_told_whatever_place_is_named_or_talked_about(conversation: Conversation) -> None:
    await conversation("""
        > jalan rusak di nganjuk lapor kemana
        < situs lapor.go.id
        > dalan rusak nang ponorogo lapor nang endi
        < situs lapor.go.id
        > ngadu smart city trenggalek nang endi
        < situs lapor.go.id
        > ditipu online di kediri lapor kemana
        # Kejadian di internet, lapor ke mana?
        > desaku jalannya rusak semua kok malah smart city, lapor ke mana
        < situs lapor.go.id
        > siapa yang melapor soal smart city maros
        ! lapor.go.id
    """)


async def test_after_a_region_a_complaint_goes_to_the_national_channel(conversation: Conversation) -> None:
    await conversation("""
        > jepara ikut ga
        > laporan warga diteruskan ke siapa
        < Maksud Anda yang mana?
        ! JAKI
        > kabupaten kediri ikut ga
        > kalau mau komplain ke siapa
        < situs lapor.go.id
        > nganjuk ikut ga
        > lapor nang sopo
        < situs lapor.go.id
        ! JAKI
    """)


async def test_a_number_for_the_whole_country_is_told_of_any_place(conversation: Conversation) -> None:
    await conversation("""
        > 112 ada di nganjuk?
        < Catatan tentang hal itu di Kabupaten Nganjuk tidak kami temukan
        < 112 belum ada di semua daerah
        > 112 di surabaya ada?
        < Layanan darurat 112 di Surabaya
    """)


async def test_whom_to_tell_of_corruption_is_not_the_police_number(conversation: Conversation) -> None:
    await conversation("""
        > smart city korupsi ga
        < saluran pengaduan KPK tidak ada dalam data kami
        > nomor kpk berapa
        < saluran pengaduan KPK tidak ada dalam data kami
        > lapor kpk lewat mana
        < saluran pengaduan KPK tidak ada dalam data kami
        > kpk dari 12 dan 18 berapa
        ! KPK
        > nganjuk ikut ga
        > korup kabeh
        < Perkara korupsi
    """)


async def test_who_paid_after_the_warning_is_told_what_to_do_in_javanese_too(conversation: Conversation) -> None:
    await conversation("""
        > ada yg narik iuran smart city ke rumah
        < jangan membayar dahulu
        > wis tak bayar 200 ewu
        < Hubungi bank
        > onok wong teko omah njaluk duit jare gawe smart city, piye
        < jangan membayar dahulu
        > tak keki 200rb wingi
        < Hubungi bank
        > kadung tak keki duit piye
        < Hubungi bank
        > ada yg narik iuran smart city ke rumah
        > belum bayar sih
        ! Hubungi bank
    """)


async def test_where_an_account_is_reported_is_told_beneath_the_care(conversation: Conversation) -> None:
    await conversation("""
        > gw mau bunuh diri gara2 dibully di ig
        < Mohon jangan sendirian
        > lapor akunnya kemana
        < Telepon polisi 110 sekarang
        < aduankonten.id
        > gimana
        < Telepon polisi 110 sekarang
        ! aduankonten.id
    """)


@pytest.mark.parametrize(
    ("case", "proposed", "advised"),
    [
        ("ada yg tf 5jt ke rek sy, sy gk kenal", "sy pake aja ya", "Jangan pakai uangnya."),
        ("sms undian bri", "hapus aja ya smsnya", "Jangan klik tautannya"),
        ("foto saya disebar mantan", "bayar aja ya", "Jangan dulu."),
        ("sms undian bri", "oh jd gk usah di trnsfer ya", "jangan kirim data"),
        ("sms undian bri", "jd jgn dikirim ya", "jangan kirim data"),
    ],
)
async def test_what_is_proposed_is_no_news_to_be_thanked_for(conversation: Conversation, case: str, proposed: str, advised: str) -> None:
    await conversation(f"""
        > {case}
        > {proposed}
        < {advised}
        ! Terima kasih
        ! telanjur dikirim
    """)


@pytest.mark.parametrize(
    ("case", "told", "left", "done"),
    [
        ("ketipu online", "udah lapor polisi", "Hubungi bank", "SPKT"),
        ("ketipu online", "sudah lapor bank", "iasc.ojk.go.id", "Hubungi bank"),
        ("kena tipu 1 juta", "bank ga ngangkat telpon", "SPKT", "Hubungi bank"),
        ("pinjol minta akses kontak", "udah terlanjur diijinin", "OJK", "jangan diizinkan"),
    ],
)
async def test_what_is_done_or_cannot_be_is_not_told_again(conversation: Conversation, case: str, told: str, left: str, done: str) -> None:
    await conversation(f"""
        > {case}
        > {told}
        < {left}
        ! {done}
    """)


async def test_a_step_alone_is_a_sentence_and_emergencies_are_told_whole(conversation: Conversation) -> None:
    await conversation("""
        > bpk saya jatuh di warung tlg
        > nomer ambulan brp
        < 112 adalah nomor panggilan darurat
        > ditelpon bank minta kode
        > sy sebutin
        < Kode telanjur diberikan
        ! Yang kami tahu
        > ada sms hadiah
        > ini apa nak
        < Jangan klik tautannya
        > saya ditelpon dukcapil
        > sudah saya kasih nik
        < Yang dianjurkan:
        > cara aktivasi ikd
        > dmn
        < tatap muka di layanan resmi Dukcapil
        > bayar gak
        < gratis
    """)


async def test_where_to_complain_is_the_same_by_whatever_way_it_is_asked(conversation: Conversation) -> None:
    await conversation("""
        > lapor jalan rusak di jakarta lewat apa
        < JAKI
        > lapor sampah di bandung lewat apa
        < SP4N-LAPOR
    """)


@pytest.mark.parametrize("before", ["boyolali melu ora", "klaten ikut gak", "kuis buat warga desa bisa ga"])
async def test_a_loss_ends_what_was_talked_about(conversation: Conversation, before: str) -> None:
    await conversation(f"""
        > {before}
        > ponakan kulo kenek apk
        < putuskan internet di ponsel itu
        ! Belum ada data
    """)
    await conversation(f"""
        > {before}
        > ponakan kulo kenging apk, saldo telas
        < Hubungi bank
        ! tidak kami temukan
    """)


@pytest.mark.parametrize(
    "told",
    [
        "tulung pak, ponakan nangis terus saldone ntek",
        "pak ponakan kulo kenek tipu",
        "saldo rekening telas piyambak",
        "duite ilang nang bank gara2 ngeklik",
        "ponakan kena apk, saldonya habis",
        "adik saya uangnya dicuri orang",
    ],
)
async def test_a_loss_told_in_few_words_is_met_with_what_to_do(conversation: Conversation, told: str) -> None:
    await conversation(f"""
        > {told}
        < Hubungi bank
        ! di luar yang saya tahu
    """)


@pytest.mark.parametrize("said", ["uang rakyat dicuri pejabat", "saldo habis main slot"])
async def test_public_money_and_what_was_gambled_away_are_no_such_loss(conversation: Conversation, said: str) -> None:
    await conversation(f"""
        > {said}
        ! Hubungi bank
    """)


async def test_the_applications_of_a_region_are_still_asked_for(conversation: Conversation) -> None:
    await conversation("""
        > boyolali melu ora
        > aplikasinya apa
        < Belum ada data tentang aplikasi
    """)
