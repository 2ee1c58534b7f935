"""A region's plan over time: where it stands and on what proof, what was true when, what changed, the whole history."""

from tests.support.typing import Conversation


async def test_a_status_stands_on_graded_evidence(conversation: Conversation) -> None:
    await conversation("""
        > status luwu utara
        < masterplan tercatat tersusun
        < [dokumen resmi; Ditjen Aptika Kominfo]
        < [diberitakan; Fajar]
        < Belum ada data tentang: masterplan ditetapkan dengan peraturan
        > [Tangga tahapan]
        < Terpilih: diberitakan, 3 Januari 2022
        < Bimtek I, II, III, IV: dokumen resmi
        < ditetapkan dengan peraturan: belum ada data
        < tidak berarti belum dikerjakan
        > [Riwayat]
        < catatan, menurut waktu kejadiannya
        < 21 April 2022: MoU
    """)


async def test_what_was_true_on_a_day(conversation: Conversation) -> None:
    await conversation("""
        > status Luwu Utara per Januari 2022
        < per 31 Januari 2022
        < 3 Januari 2022: Terpilih
        ! 21 April
        < belum pasti sudah terjadi pada tanggal itu
        < Pandu sendiri baru mulai mencatat
        > status luwu utara per 1 mei 2022
        < 21 April 2022: MoU
        ! 13 Juni 2022
        > status garut per januari 2030
        < belum tiba
    """)


async def test_a_region_without_data_then_is_not_said_not_to_take_part(conversation: Conversation) -> None:
    await conversation("""
        > status asmat per 2023
        < belum ada data
        < tidak berarti daerah itu tidak ikut
    """)


async def test_what_changed_in_a_province(conversation: Conversation) -> None:
    await conversation("""
        > apa yang berubah di Sulawesi Selatan sejak Juni 2022
        < 1 Juni 2022 sampai
        < 13 Juni 2022: Kabupaten Luwu Utara: Bimtek tahap I
        ! 21 April 2022
        < belum tentu tidak ikut
        > apa yang berubah di jatim
        < Sejak kapan?
        > Mei 2022
        < Provinsi Jawa Timur, 1 Mei 2022 sampai
        < Kabupaten Nganjuk
        > apa yang berubah di sulsel juni 2022
        < Juni 2022 sampai 30 Juni 2022
        < Kabupaten Maros
    """)


async def test_a_long_list_of_changes_has_pages(conversation: Conversation) -> None:
    await conversation("""
        > apa yang berubah di jawa timur sejak 2017
        # Berikutnya
        > [Berikutnya]
        # ‹ Sebelumnya
    """)


async def test_a_history_asks_back_for_twins_and_knows_the_command(conversation: Conversation) -> None:
    await conversation("""
        > riwayat OKI
        < Riwayat Kabupaten Ogan Komering Ilir
        < MoU
        > kalau muba?
        < Riwayat Kabupaten Musi Banyuasin
        > riwayat bogor
        < Yang mana?
        > [Kota Bogor]
        < Riwayat Kota Bogor
        > /riwayat banyumas
        < Angkatan 2018, belum pasti
        < sumber berbeda
    """)


async def test_regions_are_compared_by_their_grades(conversation: Conversation) -> None:
    await conversation("""
        > bandingkan OKI dan Muba
        < nota kesepakatan (diberitakan)
        < belum ada data: Dewan atau Tim dibentuk
    """)


async def test_regions_that_have_reached_a_stage(conversation: Conversation) -> None:
    await conversation("""
        > daerah mana saja di jatim yang sudah punya masterplan
        < Provinsi Jawa Timur: masterplan tersusun
        < dari 38 kabupaten/kota
        < Kabupaten Jombang: 2022 (diberitakan)
        > daftar daerah per tahap
        < tahap apa
        > [Bimtek]
        < Indonesia: bimtek
        # Berikutnya
    """)


async def test_a_place_that_is_not_made_out_is_asked_for(conversation: Conversation) -> None:
    await conversation("""
        > status luwu utara
        < Luwu Utara
        > history of oki
        < Riwayat Kabupaten Ogan Komering Ilir
        > apa yang berubah di zzz sejak 2022
        < tidak menemukan
        ! Indonesia
        > apa yang berubah di seluruh indonesia sejak 2025
        < Perubahan di Indonesia
        > /riwayat
        < daerah mana
        > oki
        < Riwayat Kabupaten Ogan Komering Ilir
    """)


async def test_where_the_regions_of_a_province_stood_on_a_day(conversation: Conversation) -> None:
    await conversation("""
        > status jawa timur per 2022
        < Provinsi Jawa Timur per 31 Desember 2022
        < dari 38 kabupaten/kota tercatat ikut
        ! 2023:
        > [Yang berubah sejak]
        < 1 Januari 2023 sampai
    """)


async def test_what_one_line_tells_another_does_not_deny(conversation: Conversation) -> None:
    await conversation("""
        > status kabupaten bojonegoro
        < Perbup
        ! Belum ada data tentang: masterplan tersusun
        > status tuban
        < empat kali bimtek
        ! bimtek,
        > status kulon progo
        < belum dapat dipastikan
        < Posisi: angkatannya belum pasti
        ! Posisi: ikut
    """)


async def test_a_region_without_a_record_that_other_answers_name(conversation: Conversation) -> None:
    await conversation("""
        > status indragiri hilir
        < Belum ada catatan tentang Kabupaten Indragiri Hilir
        < Namanya disebut dalam jawaban lain
        # Peserta 2023 dari Sumatera
    """)


async def test_the_sources_of_an_aspect_are_those_of_that_aspect(conversation: Conversation) -> None:
    await conversation("""
        > fokus luwu utara
        < tiga sungai
        > sumbernya mana
        < 1 sumber
    """)


async def test_the_same_time_of_another_place(conversation: Conversation) -> None:
    await conversation("""
        > apa yang berubah di jawa timur sejak januari 2025
        < Perubahan di Provinsi Jawa Timur, 1 Januari 2025
        > kalau jabar?
        < Perubahan di Provinsi Jawa Barat, 1 Januari 2025
        > siapa gubernurnya sekarang
        ! Perubahan di
        > status kabupaten purbalingga per juni 2024
        < Kabupaten Purbalingga per 30 Juni 2024
        > kalau banyumas?
        < Kabupaten Banyumas per 30 Juni 2024
    """)


async def test_a_date_asked_for_is_not_taken_from_a_question(conversation: Conversation) -> None:
    await conversation("""
        > apa yang berubah di jawa barat
        < Sejak kapan
        > siapa gubernurnya sekarang
        ! Perubahan di
    """)


async def test_who_was_invited_has_not_signed_and_a_claimed_plan_is_none(conversation: Conversation) -> None:
    await conversation("""
        > status kota banjar
        < Tahap tertinggi yang tercatat: terpilih
        > status kota kupang
        < masterplan belum tercatat selesai
        < Peta jalan 2019–2028
    """)


async def test_an_award_for_the_plan_is_the_highest_stage_wherever_it_is_told(conversation: Conversation) -> None:
    await conversation("""
        > status palopo
        < Tahap tertinggi yang tercatat: penghargaan
        > [Tangga tahapan]
        < Tahap tertinggi yang tercatat: penghargaan
        < 5. Masterplan tersusun: diberitakan, 30 November 2022
        < 9. Penghargaan: diberitakan, 30 November 2022
    """)


async def test_a_plan_that_a_rule_enacts_is_written(conversation: Conversation) -> None:
    await conversation("""
        > tangga tahapan kabupaten batang
        < 5. Masterplan tersusun: dokumen resmi
        < 6. Masterplan ditetapkan dengan peraturan: dokumen resmi
    """)


async def test_times_may_be_shortened_and_reach_until_today(conversation: Conversation) -> None:
    await conversation("""
        > dari thn lalu smp skrg ada yg baru ga di data kota bitung
        < Perubahan di Kota Bitung, 1 Januari
        ! 31 Desember
    """)


async def test_what_changed_is_told_of_several_places_together(conversation: Conversation) -> None:
    await conversation("""
        > apa yang berubah di Kota Kupang dan Flores Timur sejak 2022
        < Perubahan di Kota Kupang dan Kabupaten Flores Timur
        < 14 Juni 2023: Kota Kupang: Peta jalan
        < 5–6 Juni 2024: Kabupaten Flores Timur: Bimtek
        > kalau 2024
        < Kota Kupang dan Kabupaten Flores Timur, 1 Januari 2024 sampai 31 Desember 2024
        > perubahan di Sumut dan Aceh sejak 2022
        < Perubahan di Sumatera Utara dan Aceh
        < Kota Sabang
        < Kabupaten Asahan
    """)


async def test_what_changed_on_an_island_is_counted_over_all_its_provinces(conversation: Conversation) -> None:
    await conversation("""
        > perubahan di sulawesi sejak 2023
        < Perubahan di Sulawesi, 1 Januari 2023
        > kalau 2024
        < Perubahan di Sulawesi, 1 Januari 2024
    """)


async def test_a_history_and_a_day_are_told_of_several_regions_in_turn(conversation: Conversation) -> None:
    await conversation("""
        > riwayat Makassar, Maros, Gowa, Takalar
        < Riwayat Kota Makassar
        < 22 Mei 2017: MoU
        < Riwayat Kabupaten Maros
        < Riwayat Kabupaten Gowa
        < Belum ada catatan tentang Kabupaten Gowa
        < belum disebut: Kabupaten Takalar
        > pada 1 juni 2023 maros dan gowa sudah sampai mana
        < Kabupaten Maros per 1 Juni 2023
        < Kabupaten Gowa per 1 Juni 2023
        < tidak berarti daerah itu tidak ikut
        > kalau 1 juni 2022
        < Kabupaten Maros per 1 Juni 2022
        < Kabupaten Gowa per 1 Juni 2022
        > riwayat malang dan maros
        < Yang mana?
    """)
