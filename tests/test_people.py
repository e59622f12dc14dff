"""Who is a person and what they are called: lists, titles, places, bylines, two names of one.

Every line was written for these tests with invented people; the turns of phrase are those of some
ninety public pages, Aceh to Papua, read while the rules were made. Newest first; a new case is a
line in a table.
"""

from __future__ import annotations

import json

import pytest

from pamong.claim import quads_of
from pamong.extract import extract
from pamong.facts import fact_records
from pamong.find.tokens import tokenise
from pamong.link.doubts import is_aside
from pamong.link.scene import scene
from pamong.records import Document, Person, Post


def persons(text: str) -> list[str]:
    """The names of the persons of a text, in its order."""
    return [k.name for k in scene(Document("x", "x", text)).people.known]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Menjelang Idul Adha 1445 H Penjabat Bupati Agam Dicki Saromo hadir.", ["Dicki Saromo"]),
        ("Pj Gubernur melantik Drs. H. Muh. Salih.M.Si sebagai Pj Bupati Luwu.", ["Muh. Salih"]),
        ("Hadir Ketua DPRD Andi Inu Kartika Sari.SH.MH, Pj. Sekprov.", ["Andi Inu Kartika Sari"]),
        ("Gubernur Ridwan Kamal hadir. Emil sapaan akrabnya, melihat pasar. Emil memastikan semua.",
         ["Ridwan Kamal"]),
        ("Kata Kepala Dinas Pendapatan (Dispenda), Soedirman PAD naik.", ["Soedirman"]),
        ("Bupati Agam Eddy Raya Santoso hadir. Bupati Eddy Raya Santoso bicara.",
         ["Eddy Raya Santoso"]),
        ("Muncul tiga nama, diantaranya; Rovanlo Abdams, Guspriado dan Ali.",
         ["Rovanlo Abdams", "Guspriado", "Ali"]),
        ("Hadir Kepala KPHP Barita Hilir dan Sekda Sunggono.", ["Sunggono"]),
        ("Hadir Ketua DPRD Karo, Iriana Br. Tarigan. Iriana Tarigan bicara.",
         ["Iriana Br. Tarigan"]),
        ("Kepala Suku Hatum, Yosius Saray, SH. Kepala Suku Besar Arfuk hadir.", ["Yosius Saray"]),
        ("Yakni Al Muktamar (Pj Gubernur Banten) dan Sekda Kota Ternate, Jusup Sunya.",
         ["Al Muktamar", "Jusup Sunya"]),
        ("Wakil Bupati Karo Cori S Sebaya hadir. Wakil Bupati Karo Cori Seriwati Br Sebaya bicara.",
         ["Cori Seriwati Br Sebaya"]),
        ("Kapolda Babel Brigjend Polisi Yovianus Mahur hadir.", ["Yovianus Mahur"]),
        ("Bone ditunjuk sebagai Tuan Rumah How To Handle Every Movie.", []),
        ("Bupati Agam, Paulus Hadi diangkat menjadi Pamuntuh Agung pada acara pembukaan.",
         ["Paulus Hadi"]),
        ("Hadir Kabid Jasa Kontruksi Dinas PUPR Bone, Frio Sumiarto Bilawa. Kata Kabid Kontruksi, "
         "semua siap.", ["Frio Sumiarto Bilawa"]),
        ("Lebih lanjut Waki Bupati menyampaikan visi.", []),
        ("Pj Bupati Agam, Endrik, bersama istri, Mutiana Anwary Endrik hadir.",
         ["Endrik", "Mutiana Anwary Endrik"]),
        ("Hadir Wakil Bupati Agam DR.Denu Kamalus,SH.MH bersama Drs.Victor Madun.",
         ["Denu Kamalus", "Victor Madun"]),
        ("Sumpah Ir. Muhammad sebagai anggota DPRK diambil.", ["Muhammad"]),
        ("Juara ialah kecamatan Hilisohu. Kata camat Hilisohu Taonasi Mendrafa, S. Sos, siap.",
         ["Taonasi Mendrafa"]),
        ("Akui Nasir, semua siap. Menurut Nasir, rapat diridai oleh Tuhan Yang Maha Esa.",
         ["Nasir"]),
        ("Adiknya adalah Anak Agung Roi Agung dan Anak Agung Gede Ako.",
         ["Anak Agung Roi Agung", "Anak Agung Gede Ako"]),
        ("Ada pula jenazah Jero Serona, istri terakhir raja.", ["Jero Serona"]),
        ("Almarhumah Hj. Misdoh MT Sirajuddin dimakamkan.", ["Misdoh MT Sirajuddin"]),
        ("Yakni, Ananta Wicaksono Wiryogian, 22, saat ini kuliah.",
         ["Ananta Wicaksono Wiryogian"]),
        ("Kata ketua DPD partai Demokrat Provinsi Sulbar, Rahmat Duka, semua optimis.",
         ["Rahmat Duka"]),
        ("Kata Sitti Sutinoh S, semua siap. Sutino menyebut partai.",
         ["Sitti Sutinoh S"]),
        ("Tiga terbaik, yaitu:\n1. Maksy Awondato \u2013 Kepala SMA Negeri 2 Bitung\n"
         "2. Mediatriks Maryani Ngantong \u2013 Kepala SMA Negeri 8 Manado",
         ["Maksy Awondato", "Mediatriks Maryani Ngantong"]),
        ("Hadir Kepsek SMPN 2 Kauditan Amelia Gando SPd. Menurut keterangan Sigit ketua panitia, "
         "semua siap.", ["Amelia Gando", "Sigit"]),
        ("Ketua MUI KH. Uwis Nawawo, Sekretaris KH. Nur Alom, beserta para ulama, hadir.",
         ["Uwis Nawawo", "Nur Alom"]),
        ("Ketua Tim Dr AM Romlo hadir. Ketua MUI Dr KH A M Romlo bicara.", ["A M Romlo"]),
        ("Danrem Brigjen TNI R. Sidharto Wisnu Graha hadir.", ["Sidharto Wisnu Graha"]),
        ("Kata Plt Kadis Kesehatan Buton H Djufro SKM.MKes, vaksin cukup.", ["Djufro"]),
        ("Muhammad Ikbol dikenal dengan sapaan tuan Takor (45). Kata Takor, jalan rusak.",
         ["Muhammad Ikbol"]),
        ("Camat Idi, M.Hasbo SE bicara. Kata Hasbo, jalan rusak.", ["M.Hasbo"]),
        ("Patroli Babinsa Kalidilom Koramil Randuagung, Serka Abdul Munob, digelar.",
         ["Abdul Munob"]),
        ("Kata Mahfud, ruas itu tembus Jabal Ghafur.", ["Mahfud"]),
        ("Tampil grup band ternama seperti Shaggy Dig, Endang Sukamtu, Jikusta dan Letta.", []),
        ("Seniman antara lain Nasir Hidayat, Sheila on Seven, dan Bakdi Santoso.",
         ["Nasir Hidayat", "Bakdi Santoso"]),
        ("Pangdam IV/Diponegoro Mayjen TNI Widi Prasetiyana hadir. Umat memuja Widhi Wasa.",
         ["Widi Prasetiyana"]),
        ("Persela punya bek asing Wallaso Kosta.",
         ["Wallaso Kosta"]),
        ("Persela menang. Pelatih Persela Heru Kiswonto senang. Piala disiarkan oleh Indosiar.",
         ["Heru Kiswonto"]),
        ("Di antaranya, M Edianto selaku Panitia Anggaran, Lenusdon selaku Panitia Teknis hadir.",
         ["M Edianto", "Lenusdon"]),
        ("Hanya tiga pemain dari luar yakni, Zulfikor dari Makassar, Agus dari Padang dan Vitto "
         "dari Ngawi.", ["Zulfikor", "Agus", "Vitto"]),
        ("Kasus berlanjut\n\nKajari, Ristu Darmawo, SH, MH-Radar Utara/Benno Siswanto-\n\n"
         "Kasus berlanjut.",
         ["Ristu Darmawo"]),
        ("Tersangka itu mantan Kepala Dinas Sosial Sy yang ditahan. Bantuan untuk Mamon BP (50) "
         "diserahkan.",
         ["Mamon BP"]),
        ("Pj Gubernur Sultra, Komjen Pol. (P) Dr. (H.C) Andapo Budhi Revianta, S.I.K hadir.",
         ["Andapo Budhi Revianta"]),
        ("Saksi ditanya Majlis Hakim Darsona.", ["Darsona"]),
        ("Mereka ditahbiskan di Paroki St. Yohanus Penginjul oleh Mgr. Yosep Suwatun, MSC. Pastor "
         "Gregorus Legio, Pr hadir, juga Frits Karamoi, Pr.",
         ["Yosep Suwatun", "Gregorus Legio", "Frits Karamoi"]),
        ("Pernikahan GKR Bendaro dengan KGPH Hadiwonoto digelar. Sultan HB X hadir.",
         ["Bendaro", "Hadiwonoto", "HB X"]),
        ("Sultan Hamengku Buwono X hadir. Sultan HB X didampingi adik, KGPH Hadiwonoto.",
         ["Hamengku Buwono X", "Hadiwonoto"]),
        ("Hadir Kepala Tukang, Prasmin Pitinagan, kemarin.", ["Prasmin Pitinagan"]),
        ("Sidang dipimpin Ketua Majelis Hakim Jhonsin Miro Mangu.", ["Jhonsin Miro Mangu"]),
        ("Ketua DPD RI Lo Nyallo Matalito hadir.", ["Lo Nyallo Matalito"]),
        ("Saksi Ester Bakir datang. Kata Ester Bakkir, gaji dipotong. Begitu kata Bakkir.",
         ["Ester Bakir"]),
        ("Patroli dipimpin Ipda Amrolah. Amrollah mengatakan warga aman.", ["Amrolah"]),
        ("Hadir Camat Abung, Heriyanta, dan anggota DPRD dari Partai Nasdem, Herianta.",
         ["Heriyanta", "Herianta"]),
        ("Gubernur Kalsel H. Sahbiron Noer atau Paman Biron hadir. Paman Biron bicara.",
         ["Sahbiron Noer"]),
        ("Gubernur H Sahbiron Noer hadir. Gubernur yang akrab disapa Paman Biron bicara.",
         ["Sahbiron Noer"]),
        ("Haul Syekh Muhammad Arsyod Al Banjari dibuka. Syekh Muhammad Arsyod Al-Banjari ulama.",
         ["Muhammad Arsyod Al Banjari"]),
        ("Kepala Kelurahan Wania, Vincensus Apoko, A.Md melantik. Vinsens berharap semua siap.",
         ["Vincensus Apoko"]),
        ("Kata Ketua Lembaga Adat Kesultanan Bulungan Datu Buyong Perkaso, ini adat.",
         ["Datu Buyong Perkaso"]),
        ("Bupati Banjar Sultan H Khairol Salih hadir. Polres Banjar Ipda Suwarjo berjaga.",
         ["Khairol Salih", "Suwarjo"]),
        ("Camat Bekasi Selatan, Karya Sukmajayo, bicara.", ["Karya Sukmajayo"]),
        ("Dua artis, yakni Lilis LR dan Alano Dermawan asal kota Ternate, tampil.",
         ["Lilis LR", "Alano Dermawan"]),
        ("Kepala Dinas Pemuda Halmahera Selatan, Ikbol Hi Mustofa hadir.", ["Ikbol Hi Mustofa"]),
        ("Peserta adalah Fadli Anwor, Lukman Hakim, dan Suprihono.",
         ["Fadli Anwor", "Lukman Hakim", "Suprihono"]),
        ("Hadir bapak H. Mandolo Sangaji dan Walikota Capt, H. Ali Ibrohim.",
         ["Mandolo Sangaji", "Ali Ibrohim"]),
        ("Bupati Beri Pesan Khusus untuk Calon Direktur\nFakih Mansyur Hidayat\nJumat, 15 Agustus "
         "2025\nBupati Jepara Witiarto Utama bicara.", ["Witiarto Utama"]),
        ("Hadir Sekjen DPP Partai Golkar Lodewik Paulan dan Dita Ganindata.",
         ["Lodewik Paulan", "Dita Ganindata"]),
        ("Pesawat mendarat di Bandar Udara Domine Eduard Osak.", []),
        ("Ketua Persit Kartika Chandra Kirana Ny. Evi Suhardo hadir di bawah Kartika Eka Paksi.",
         ["Evi Suhardo"]),
        ("Seorang komandan adalah Face to Face Leadership.", []),
        ("Sekda M. Yanuarto Bramudo bicara. Pimpinan setuju, ujar Bram.",
         ["M. Yanuarto Bramudo"]),
        ("Hadir Kepala Desa Lolozai Odiamat Laoli, Kepala Desa Somi Yustiamat Zamasu, dan BPD.",
         ["Odiamat Laoli", "Yustiamat Zamasu"]),
        ("Gawai di Desa Baya Mulyo. Kata Kepala Desa Baya Mulyo Alberto Eni, Baya Mulyo siap.",
         ["Alberto Eni"]),
        ("Didampingi Bupati Sanggau Paolus Hado S Ip, M Si dan Drs Yohan Onto M Si.",
         ["Paolus Hado", "Yohan Onto"]),
        ("Tim: Ria Safario Spsi MPSi, Joni Munado Awal SE, dan Mayor Marinir Jayusmin, SH.",
         ["Ria Safario", "Joni Munado Awal", "Jayusmin"]),
        ("Acara di Rumah Radaka yang dibuka Pj Gubernur, di Jl. Sultan Syahrir.", []),
        ("Hadir Anggota DPRD dari Dapil I, Fomba Manau, kemarin.", ["Fomba Manau"]),
        ("Disambut Manggala Karya Wayan Mudarta dan Prebekel Pertimo Ni Gusti Ayu Bisuka.",
         ["Wayan Mudarta", "Ni Gusti Ayu Bisuka"]),
        ("Presiden Cina Xi Jinpeng bertemu Perdana Menteri (PM) Jepang Fumia Kishado.",
         ["Xi Jinpeng", "Fumia Kishado"]),
        ("Wapres Jusup Kallo tiba. Ia didampingi sang istri, Mufida Jusup Kallo.",
         ["Jusup Kallo", "Mufida Jusup Kallo"]),
        ("Dalam perjalanan menuju Batukaru, Bupati mampir. Acara diselenggarakan Nikkeo.", []),
        ("Kandidat I Gede Sumarja alias Demir mundur. Demir diam.", ["I Gede Sumarja"]),
        ("Bupati Badung AA. Gde Agung hadir.", ["AA. Gde Agung"]),
        ("Bupati Ir. Marselinur Y. W. Petun hadir. Bupati Marsel Petun bicara. Kata Marsel, siap.",
         ["Marselinur Y. W. Petun"]),
        ("Lalu Asmin menjadi Fanyira Lede, La Morungo sebagai Mahimo, Ardin sebagai Kapita.",
         ["Asmin", "La Morungo", "Ardin"]),
        ("Hadir KH Abdussalim Shohab, atau Gus Salim. Kata Gus Salim, siap.",
         ["Abdussalim Shohab"]),
        ("Insya Allah hadir Pengasuh Ponpes Darul Hikam, KH Mujtabo Abdus.", ["Mujtabo Abdus"]),
        ("Ketua MWCNU Gresik Ustadz Moch Zaenurin hadir.", ["Moch Zaenurin"]),
        ("Kepala Desa Golo Lero (Kornelin H.R.P Landomaru) dilantik.",
         ["Kornelin H.R.P Landomaru"]),
        ("Ia cucu dari Abdurrahmon Wahidun (Gus Dar).", ["Abdurrahmon Wahidun"]),
        ("Sidang terdakwa Sudaryana menghadirkan Yuliastuti dan saksi Muzaki.",
         ["Sudaryana", "Yuliastuti", "Muzaki"]),
        ("Saksi itu Endangan, seorang petugas, dan Suparna sang pemilik lokasi.",
         ["Endangan", "Suparna"]),
        ("Menurut penasehat hukumnya Bunyano, dua staf, masing-masing Sarmilo, pulang.",
         ["Bunyano", "Sarmilo"]),
        ("Surat diteken Sekda Pemprov Kalsel HM Arsyado kemarin.", ["HM Arsyado"]),
        ("Sadino \u2013 sebagai Ketua Pengurus LMND \u2013 meminta maaf.", ["Sadino"]),
        ("Hakim Pengadilan Negeri Paringin Dharma Setiawan Nagara menolak.",
         ["Dharma Setiawan Nagara"]),
        ("Keempat, Dr. Ir. H. Gusti Hardiansya M.Sc.QAM. IPU.", ["Gusti Hardiansya"]),
        ("Kapolres Luwu, ABPK Fajar Doni Susanta, hadir.", ["Fajar Doni Susanta"]),
        ("Komisioner KPU, Rena S Banjar, hadir bersama Masrul Hi. Ibrahima.",
         ["Rena S Banjar", "Masrul Hi. Ibrahima"]),
        ("Bendahara KONI Jambi, Rubi Salam, hadir.", ["Rubi Salam"]),
        ("Ketua VI : Prof Ilham Jabat Ketua PESTI.", ["Ilham"]),
        ("Ketua KPU Mohtar Altang hadir. Untuk itu, Mochtar berharap aman.", ["Mohtar Altang"]),
        ("Ketua KPU Miftahudin Yusof hadir. Kata Mifta, aman.", ["Miftahudin Yusof"]),
        ("Korban ialah Taufan (11 Tahun) dan Furqan (6 tahun).", ["Taufan", "Furqan"]),
        ("Lalu AKP Mahrus Ibrahima. S. Sos, Kasat Lantas hadir.", ["Mahrus Ibrahima"]),
        ("Tersangka berinisial S dan F, lalu Pdt HA dan IR JK.", []),
        ("Hadir Pdt WTP Simarmota, Kompol Adel Samosir, dan Emmi boru Lumbantabing.",
         ["WTP Simarmota", "Adel Samosir", "Emmi boru Lumbantabing"]),
        ("Ketum Panitia Ir Hatorang Simarmota dan sintua Pinondar Simanjun hadir.",
         ["Hatorang Simarmota", "Pinondar Simanjun"]),
        ("Bupati I Gusti Ayu Mas Sumitri dan Bendesa Adat jero Dukuh Ketut Suko hadir.",
         ["I Gusti Ayu Mas Sumitri", "Ketut Suko"]),
        ("Ida Bhatara dan Ida Sang Hyang Widhi Wasa dipuja di Geria Mas Kauhan.", []),
        ("Calonnya I Gusti Rai Mangga dari Tempek Kelod, I Gusti Gede Alip dari Tempek Kaler.",
         ["I Gusti Rai Mangga", "I Gusti Gede Alip"]),
        ("Bupati, H. Gusmar, datang. Ketua PKK Ny. Desna Gusmar dan Renaldi Gusmar hadir.",
         ["Gusmar", "Desna Gusmar", "Renaldi Gusmar"]),
        ("Prof. Saparwan atau yang akrab disapa Prof. Udir hadir. Kata Prof. Udir, siap.",
         ["Saparwan"]),
        ("Terpilih M. Ridwan Datuak Garang. Dt. Garang senang.", ["M. Ridwan"]),
        ("Ketua KAN nagari Koto Gadang terpilih, Edison Manto, bicara.", ["Edison Manto"]),
        ("Ia lewat Jembatan Teuku Umar dan SMA Ahmad Yani.", []),
        ("Hadir Irjen Pol. Ramdan Hidayat, Wadankor Brimob Polri, Kombes Yosi Muharta.",
         ["Ramdan Hidayat", "Yosi Muharta"]),
        ("Dubes Finlandia Pekka Kaihila dan Duta Besar Kenya Galmo Boru hadir.",
         ["Pekka Kaihila", "Galmo Boru"]),
        ("Hadir GKPH Pugar, GKR Timur, dan GKR Sekar Kencana.",
         ["Pugar", "Timur", "Sekar Kencana"]),
        ("Kata Gusti Kanjeng Ratu (GKR) Wandasari, siap.", ["Wandasari"]),
        ("Menteri Dalam Negeri (Mendgari) Mardiyono pulang.", ["Mardiyono"]),
        ("Boy Rafki menjabat Kepala Biro Penerangan Masyarakat (Karopenmas).", ["Boy Rafki"]),
        ("Moh Akhir Armansah sebagai Kepala Dinas Sosial.", ["Moh Akhir Armansah"]),
        ("Maria Rosi Da Lima Rupa sebagai Direktur RSUD.", ["Maria Rosi Da Lima Rupa"]),
        ("Pjs Bupati Paser ialah Syirajud, yang baru datang.", ["Syirajud"]),
        ("Muhammad Agus Hari Kesumo juga yang sebelumnya Kepala Dinas Pemuda.",
         ["Muhammad Agus Hari Kesumo"]),
        ("Ia menegaskan anggota Pokosi mendukung pimpinan Urbanika.", []),
        ("Kepada Kabarbumi.com, Kabid Humas AKBP Yohan Bangunan bicara.", ["Yohan Bangunan"]),
        ("Didampingi Kepala Badan Penghubung Kaltim di Jakarta Raihan Fida Nuzba.",
         ["Raihan Fida Nuzba"]),
        ("Pasangan Darwis Siagian-Hulmar Sitorus unggul.", ["Darwis Siagian", "Hulmar Sitorus"]),
        ("Pasangan Aris Sandika-Supriyanta menang di Pesawaran.",
         ["Aris Sandika", "Supriyanta"]),
        ("Ketua TP PKK Devi Kandouw-Tanos hadir.", ["Devi Kandouw-Tanos"]),
        ("Ia mewakili Ketua Umum PSMTI Pusat, Wiliandra Tanta, yang sakit.", ["Wiliandra Tanta"]),
        ("Hadir Sekda Kasrul Selang dan Karo Penmas Divisi Humas.", ["Kasrul Selang"]),
        ("Bupati Kapuas, HM. Wirya, hadir. Kata Wirya, siap.", ["HM. Wirya"]),
        ("Hadir Bupati Solok Suhari Bur, Bupati Pasaman Khairunas, dan Wabup Hi. AM Syafi.",
         ["Suhari Bur", "Khairunas", "AM Syafi"]),
        ("Wakil Bupati H. Lalu Wira Kesuma, SIP hadir.", ["Lalu Wira Kesuma"]),
        ("Kegiatan dibuka Camat Gunung Sari M. Wirahadi, Jumat.", ["M. Wirahadi"]),
        ("Bupati Bima Rudi Hartono hadir. Menurutnya Rudipun setuju.", ["Rudi Hartono"]),
        ("Pejabat Pimpinan Tinggi Pratama (Eselon II) dilantik.", []),
        ("Kelahiran Nabi Muhammad SAW dirayakan di Masjid Agung.", []),
        ("Yang maju Tigor dengan nomor urut satu dan Barak nomor urut dua.", ["Tigor", "Barak"]),
        ("Posisi itu diisi Frans Yohanes Latu. Frans Latu siap.", ["Frans Yohanes Latu"]),
        ("Bupati Hj Yasmin Sri Lahay hadir. Kata Yasmin S Lahay, siap.", ["Yasmin Sri Lahay"]),
        ("Gubernur Abdul Gani Kasuba hadir.", ["Abdul Gani Kasuba"]),
        ("1. Yulius Watu Rata, SE, MM - Sekretaris DPRD", ["Yulius Watu Rata"]),
        ("Relawan membagikan Sembako dan menyerahkan Pataka.", []),
        ("Gubernur kemudian melantik Binsar Naik P Samosir sebagai kepala dinas.",
         ["Binsar Naik P Samosir"]),
        ("AMBON-Gubernur Maluku, Yosep Latu, hadir.", ["Yosep Latu"]),
        ("Kapolda Irjen Teddy Minahasa Putra hadir.", ["Teddy Minahasa Putra"]),
        ("Mendagri menunjuk Yulian sebagai Pj Bupati dari kota Palu.", ["Yulian"]),
        ("Kacabjari Pancurbatu Doni Wiranata hadir. Doni Wiranata diam.", ["Doni Wiranata"]),
        ("Hadir Ketua Adat I Nyoman Puklat (Petajuh).", ["I Nyoman Puklat"]),
        ("Yang absen yaitu Djasmo Hasta dari Partai NasDem.", ["Djasmo Hasta"]),
        ("Kepala BKD lama, Afdal Martadi pindah tugas.", ["Afdal Martadi"]),
        ("Bupati melantik Jon Kenedy yang sebelumnya Camat Baso.", ["Jon Kenedy"]),
        ("Presiden Joko Widodo (Jokowi) hadir. Menurut Jokowi, semua siap.", ["Joko Widodo"]),
        ("Hadir Gubernur H.T. Hery Nurdin dan Dr.H. Indra Catra.",
         ["T. Hery Nurdin", "Indra Catra"]),
        ("Hadir Ketua TP PKK Ida Budi Hartono. Gubernur Budi Hartono membuka acara.",
         ["Ida Budi Hartono", "Budi Hartono"]),
    ],
)  # fmt: skip
def test_who_is_named(text: str, names: list[str]) -> None:
    assert persons(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("- Kades Merindu, Sasmita", ["Sasmita"]),
        ("- Kasi Ekobang Kecamatan Pagar Gunung, Siskowati.", ["Siskowati"]),
        ("- Camat, Elsa Hartini", ["Elsa Hartini"]),
        ("3. Kapolda Bali: Irjen Toni Harman digantikan oleh Irjen Imam Sugiarto.",
         ["Toni Harman", "Imam Sugiarto"]),
        ("Hadir Firdaus SE MM (PBB), Zulfikar SH (Partai NasDem), dan Marsal SHI (PKS).",
         ["Firdaus", "Zulfikar", "Marsal"]),
        ("Anggota itu Nasrun M Daud (PDA) dan Mustafa (PNA).", ["Nasrun M Daud", "Mustafa"]),
        ("Yang dilantik: Suprih, Penjabat Wali Nagari Gadut Barat; Yomi, SH, Camat Baso.",
         ["Suprih", "Yomi"]),
    ],
)  # fmt: skip
def test_lists(text: str, names: list[str]) -> None:
    assert persons(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Hadir Pangdam IX Udayana, Pangdam Iskandar Muda dan Danrem 091/Aji Surya.",
        "Kasubsi Pidum, Karoops dan Dirpamobvit hadir bersama Kadiv Humas Polri.",
        "Kadis Nakertrans Provinsi Maluku hadir.",
        "Peserta datang dari Se-Bali dan mengikuti Detik-Detik Proklamasi.",
        "Rapat digelar di Jl. Jenderal Urip Sumoharjo dan Jln. Imam Bonjol.",
        "Pemangku itu dikukuhkan sebagai Datuak Gindo Rajo, wakil dari Datuak Bagindo Kayo.",
        "Kepala Desa berinisial LT (58) ditahan bersama VG (34).",
        "Kadis Sosial PMD dan Kadis PUPR hadir.",
        "Kaur Pembangunan Desa Salabulan diperiksa.",
        "Kepala Dinas Pendidikan sekaligus manajer Mandiraja FC, terpilih.",
    ],
)
def test_who_is_no_person(text: str) -> None:
    assert persons(text) == []


BODY = "Bupati Bima Rudi Hartono hadir. Rapat selesai.\n"


@pytest.mark.parametrize(
    "aside",
    [
        "Editor: Agus Priwandana",
        "Penulis: Nur Saida | Editor: Amelia Devi",
        "Pewarta : Akhmad Nazarudin",
        "(ARVIN MAULANA - harian.example)",
        "(rls/Budi Santoso)",
        "Baca juga: Kapolda Jatim Irjen Niko Afandi Diganti",
        "Baca: Bupati Citra Dewi Harap Semua Sabar",
        "By Melda Sari Desember 30, 2017",
        "Rina Wulandari",
        "Laporan Muhammad Nizar I Sigli",
    ],
)
def test_who_wrote_is_no_person_of_the_article(aside: str) -> None:
    assert persons(BODY + aside) == ["Rudi Hartono"]


def test_an_aside_is_known_by_its_first_word() -> None:
    t = tokenise("Foto: Humas\nFoto: Bupati Ali memberi sambutan di depan para tamu dari kota.")
    assert [is_aside(t, k) for k in range(len(t.sentences))] == [True, False]


def test_a_degree_before_a_party_and_a_month_that_is_a_name() -> None:
    """A degree parted from its owner is nobody; Muharram is a month and a name."""
    text = "Turut hadir H. Muhammad Afif, Lc dari PKS, dan Wahyoe Winarto dari Partai Demokrat."
    assert persons(text) == ["Muhammad Afif", "Wahyoe Winarto"]
    assert persons("Bupati Aceh Besar Muharram Idris hadir.") == ["Muharram Idris"]
    assert persons("Gubernur menghadiri peringatan 1 Muharram 1447 Hijriah.") == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # A post nobody knows, one unknown word long, before a name of unknown words.
        ("Koordinator Perwanti Ngua Cua hadir.", ["Ngua Cua"]),
        # Two slips in one name.
        ("Kapolres AKBP Bagas Satriyo Wiibowo hadir. AKBP Bagas Satryo Wibowo pulang.",
         ["Bagas Satriyo Wiibowo"]),
        # The orphanages are called after people, and nothing says so.
        ("Bantuan untuk Panti Asuhan Gloria, Ibnu Taimiyah dan Ahmad Yani.", []),
    ],
)  # fmt: skip
@pytest.mark.xfail(strict=True, reason="not read yet")
def test_known_misses(text: str, names: list[str]) -> None:
    assert persons(text) == names


CIVIL_NUMBERS = """Pelantikan Pejabat

Bupati Kukar Edi Damansyah melantik pejabat, Senin (3/2/2025).

Nama: Drs. Ahmad Fauzan, M.Si
NIP: 19700101 199003 1 001
NIK 6402010101700001
19590314 198803 1 Inspektur
Jabatan: Kepala Dinas Kesehatan

Bupati melantik Siti Aminah, S.E. (NIP. 197512122005012003) sebagai Camat Tenggarong.
1. Rudi Hartono 198001012006041005 Camat Muara Badak
"""


def test_numbers_of_persons_are_nowhere_in_what_is_told() -> None:
    """Neither a value nor a sentence nor the stored text holds a NIP or NIK; the facts stay."""
    reading = extract(Document("x", "x", CIVIL_NUMBERS))
    told = json.dumps(list(fact_records(reading)), ensure_ascii=False) + "".join(quads_of(reading))
    for number in (
        "19700101",
        "199003",
        "19590314",
        "6402010101700001",
        "197512122005012003",
        "198001012006",
    ):
        assert number in CIVIL_NUMBERS
        assert number not in told
    assert len(reading.document.text) == len(CIVIL_NUMBERS)
    names = [fact.name for fact in reading.facts if isinstance(fact, Person)]
    assert names == ["Edi Damansyah", "Ahmad Fauzan", "Siti Aminah", "Rudi Hartono"]
    posts = [fact.title for fact in reading.facts if isinstance(fact, Post)]
    assert posts.count("Camat") == 2
