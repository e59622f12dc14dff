"""Rotations: who left an office, for which one, and who came after; a line a case.

The lines are invented; their turns of phrase were met in reports on rotations of the police, the
prosecution and regional governments, none of which is quoted.
"""

from __future__ import annotations

import pytest

from test_tenures import Held, held

RIAU, JAMBI = "Provinsi Riau", "Provinsi Jambi"
KAPOLDA, WAKAPOLDA = "Kepala Kepolisian Daerah", "Wakil Kepala Kepolisian Daerah"
WAKAPOLRES = "Wakil Kepala Kepolisian Resor"
BANGLI_DISHUB = "Dinas Perhubungan Kabupaten Bangli"
DANREM = "Komandan Korem 042/Garuda Putih"
BAHARKAM = "Badan Pemelihara Keamanan Polri"

LINES: list[tuple[str, set[Held]]] = [
    (
        "Kapolda Riau Irjen Budi Santoso digeser menjadi Kapolda Jambi.",
        {("Budi Santoso", KAPOLDA, RIAU, "former"), ("Budi Santoso", KAPOLDA, JAMBI, None)},
    ),
    (
        "Irjen Budi Santoso, Kapolda Riau, dimutasi sebagai Analis Kebijakan Utama Bidang "
        "Sabhara Baharkam Polri.",
        {
            ("Budi Santoso", KAPOLDA, RIAU, "former"),
            ("Budi Santoso", "Analis Kebijakan Utama Sabhara", BAHARKAM, None),
        },
    ),
    (
        "Kapolda Riau Irjen Budi Santoso digantikan oleh Brigjen Rudi Hartono yang sebelumnya "
        "menjabat Wakapolda Jambi.",
        {
            ("Budi Santoso", KAPOLDA, RIAU, "former"),
            ("Rudi Hartono", KAPOLDA, RIAU, None),
            ("Rudi Hartono", WAKAPOLDA, JAMBI, "former"),
        },
    ),
    (
        "Kapolda Riau Irjen Budi Santoso digeser menjadi Kadivpropam Polri. Posisinya akan diisi "
        "oleh Brigjen Rudi Hartono.",
        {
            ("Budi Santoso", KAPOLDA, RIAU, "former"),
            ("Budi Santoso", "Kepala Divisi Profesi dan Pengamanan", "Polri", None),
            ("Rudi Hartono", KAPOLDA, RIAU, None),
        },
    ),
    (
        "Brigjen Rudi Hartono menggantikan Kapolda Riau Irjen Budi Santoso.",
        {("Budi Santoso", KAPOLDA, RIAU, "former"), ("Rudi Hartono", KAPOLDA, RIAU, None)},
    ),
    (
        "Kapolda Riau Irjen Budi Santoso tidak dimutasi.",
        {("Budi Santoso", KAPOLDA, RIAU, None)},
    ),
    (
        "Kapolda Riau Irjen Budi Santoso akan pensiun.",
        {("Budi Santoso", KAPOLDA, RIAU, None)},
    ),
    (
        "Kepala Dinas Sosial Berau, Budi Santoso kini dilantik menjadi Kepala Dinas Kesehatan.",
        {
            ("Budi Santoso", "Kepala Dinas Sosial", "Dinas Sosial Kabupaten Berau", "former"),
            ("Budi Santoso", "Kepala Dinas Kesehatan", "Dinas Kesehatan Kabupaten Berau", None),
        },
    ),
    (
        "Kepala Dinas Sosial Berau, Budi Santoso dilantik menjadi Pj Bupati Berau.",
        {
            ("Budi Santoso", "Kepala Dinas Sosial", "Dinas Sosial Kabupaten Berau", None),
            ("Budi Santoso", "Bupati", "Kabupaten Berau", "Pj"),
        },
    ),
    (
        "Rudi Hartono dilantik sebagai Pjs Bupati Berau menggantikan Bupati Berau Budi Santoso.",
        {
            ("Rudi Hartono", "Bupati", "Kabupaten Berau", "Pjs"),
            ("Budi Santoso", "Bupati", "Kabupaten Berau", None),
        },
    ),
    (
        "Budi Santoso yang sebelumnya menjabat Camat Talisayan kini menjadi Kepala Dinas Sosial "
        "Berau.",
        {
            ("Budi Santoso", "Camat", "Kecamatan Talisayan", "former"),
            ("Budi Santoso", "Kepala Dinas Sosial", "Dinas Sosial Kabupaten Berau", None),
        },
    ),
    (
        "Jabatan Camat Talisayan, Berau yang sebelumnya dipegang Budi Santoso, kini diserahkan "
        "kepada Rudi Hartono.",
        {
            ("Budi Santoso", "Camat", "Kecamatan Talisayan", "former"),
            ("Rudi Hartono", "Camat", "Kecamatan Talisayan", None),
        },
    ),
    (
        "Posisi Kapolda Riau juga berganti dari Irjen Budi Santoso ke Irjen Rudi Hartono.",
        {("Budi Santoso", KAPOLDA, RIAU, "former"), ("Rudi Hartono", KAPOLDA, RIAU, None)},
    ),
    (
        "Kapolda Riau juga berganti, Irjen Budi Santoso digantikan Rudi Hartono.",
        {("Budi Santoso", KAPOLDA, RIAU, "former"), ("Rudi Hartono", KAPOLDA, RIAU, None)},
    ),
    (
        "Kapolda Riau Budi Santoso digantikan oleh Rudi Hartono, yang saat ini menjabat "
        "Wakapolda. Kapolda Jambi juga hadir.",
        {
            ("Budi Santoso", KAPOLDA, RIAU, "former"),
            ("Rudi Hartono", KAPOLDA, RIAU, None),
            ("Rudi Hartono", WAKAPOLDA, RIAU, None),
        },
    ),
    (
        "- Budi Santoso (Camat Talisayan, kemungkinan jabatan baru Kepala Dinas Sosial Berau)",
        {
            ("Budi Santoso", "Camat", "Kecamatan Talisayan", None),
            ("Budi Santoso", "Kepala Dinas Sosial", "Dinas Sosial Kabupaten Berau", "candidate"),
        },
    ),
    (
        "Bupati Berau Budi Santoso tersenyum usai melantik pejabat dalam jabatan baru.",
        {("Budi Santoso", "Bupati", "Kabupaten Berau", None)},
    ),
    (
        "Budi Santoso dicopot dari jabatannya sebagai Camat Talisayan, Berau.",
        {("Budi Santoso", "Camat", "Kecamatan Talisayan", "former")},
    ),
    (
        "Budi Santoso kini menjabat Kepala Dinas Sosial Berau setelah digeser dari posisi Camat "
        "Talisayan.",
        {
            ("Budi Santoso", "Kepala Dinas Sosial", "Dinas Sosial Kabupaten Berau", None),
            ("Budi Santoso", "Camat", "Kecamatan Talisayan", "former"),
        },
    ),
    (
        "Bupati memberhentikan Budi Santoso sebagai Camat Talisayan, Berau, dan mengangkat Rudi "
        "Hartono sebagai Plt Camat Talisayan.",
        {
            ("Budi Santoso", "Camat", "Kecamatan Talisayan", "former"),
            ("Rudi Hartono", "Camat", "Kecamatan Talisayan", "Plt"),
        },
    ),
    (
        "Pengganti Irjen Budi Santoso sebagai Kapolda Riau adalah Irjen Rudi Hartono.",
        {("Budi Santoso", KAPOLDA, RIAU, "former"), ("Rudi Hartono", KAPOLDA, RIAU, None)},
    ),
    (
        "Budi Santoso dilantik sebagai Kepala Dinas Sosial Berau. Posisi ini sebelumnya dijabat "
        "oleh Rudi Hartono.",
        {
            ("Budi Santoso", "Kepala Dinas Sosial", "Dinas Sosial Kabupaten Berau", None),
            ("Rudi Hartono", "Kepala Dinas Sosial", "Dinas Sosial Kabupaten Berau", "former"),
        },
    ),
    (
        "Wakapolda Riau kini dijabat oleh Brigjen Budi Santoso, sebelumnya menjabat Kapolda Jambi.",
        {("Budi Santoso", WAKAPOLDA, RIAU, None), ("Budi Santoso", KAPOLDA, JAMBI, "former")},
    ),
    (
        "Masa jabatan Wali Kota dan Wakil Wali Kota Bontang Budi Santoso dan Siti Aminah berakhir.",
        {
            ("Budi Santoso", "Wali Kota", "Kota Bontang", "former"),
            ("Siti Aminah", "Wakil Wali Kota", "Kota Bontang", "former"),
        },
    ),
    (
        "Di Berau, posisi Camat Talisayan yang juga ditinggalkan Budi Santoso dirangkap oleh "
        "Rudi Hartono.",
        {
            ("Budi Santoso", "Camat", "Kecamatan Talisayan", "former"),
            ("Rudi Hartono", "Camat", "Kecamatan Talisayan", None),
        },
    ),
    (
        "Budi Santoso, eks Camat Talisayan, Berau, kembali menjadi Camat Talisayan.",
        {("Budi Santoso", "Camat", "Kecamatan Talisayan", None)},
    ),
    (
        "Bupati memberhentikan Budi Santoso Camat Talisayan, Rudi Hartono Camat Kelay, Berau.",
        {
            ("Budi Santoso", "Camat", "Kecamatan Talisayan", "former"),
            ("Rudi Hartono", "Camat", "Kecamatan Kelay", "former"),
        },
    ),
    (
        "Hadir Direktur Harmonisasi Peraturan Perundang-undangan Kemenkumham RI Budi Santoso.",
        {
            (
                "Budi Santoso",
                "Direktur Harmonisasi Peraturan Perundang-undangan",
                "Kementerian Hukum dan Hak Asasi Manusia",
                None,
            )
        },
    ),
    (
        "Camat Talisayan Budi Santoso, yang baru dilantik Menteri Dalam Negeri, "
        "menggantikan Rudi Hartono.",
        {
            ("Budi Santoso", "Camat", "Kecamatan Talisayan", None),
            ("Rudi Hartono", "Camat", "Kecamatan Talisayan", "former"),
        },
    ),
    (
        "Pj Bupati Berau kini dijabat Camat Talisayan Budi Santoso.",
        {
            ("Budi Santoso", "Bupati", "Kabupaten Berau", "Pj"),
            ("Budi Santoso", "Camat", "Kecamatan Talisayan", None),
        },
    ),
    (
        "Budi Santoso yang sebelumnya sebagai Camat Talisayan menjadi Camat Kelay, Berau.",
        {
            ("Budi Santoso", "Camat", "Kecamatan Talisayan", "former"),
            ("Budi Santoso", "Camat", "Kecamatan Kelay", None),
        },
    ),
    (
        "Staf Ahli Jaksa Agung Bidang Hukum Budi Santoso diangkat menjadi Jaksa Agung Muda "
        "Pidana Umum.",
        {
            ("Budi Santoso", "Staf Ahli Jaksa Agung Hukum", "Republik Indonesia", "former"),
            ("Budi Santoso", "Jaksa Agung Muda Tindak Pidana Umum", "Republik Indonesia", None),
        },
    ),
    (
        "Danrem 042/Garuda Putih (Gapu) Brigjen TNI Budi Santoso digantikan Brigjen TNI Rudi "
        "Hartono.",
        {
            ("Budi Santoso", DANREM, "Korem 042/Garuda Putih", "former"),
            ("Rudi Hartono", DANREM, "Korem 042/Garuda Putih", None),
        },
    ),
    (
        "Budi Santoso sebelumnya menjabat Camat Talisayan dikembalikan menjadi Camat Kelay, "
        "Rudi Hartono sebelumnya menjabat sebagai Camat Kelay dikembalikan menjadi Camat "
        "Talisayan di Berau.",
        {
            ("Budi Santoso", "Camat", "Kecamatan Talisayan", "former"),
            ("Budi Santoso", "Camat", "Kecamatan Kelay", None),
            ("Rudi Hartono", "Camat", "Kecamatan Kelay", "former"),
            ("Rudi Hartono", "Camat", "Kecamatan Talisayan", None),
        },
    ),
    (
        "Pejabat Berau itu Budi Santoso Camat Kelay (sebelumnya Camat Talisayan), Rudi Hartono "
        "Camat Talisayan (sebelumnya Camat Kelay).",
        {
            ("Budi Santoso", "Camat", "Kecamatan Kelay", None),
            ("Budi Santoso", "Camat", "Kecamatan Talisayan", "former"),
            ("Rudi Hartono", "Camat", "Kecamatan Talisayan", None),
            ("Rudi Hartono", "Camat", "Kecamatan Kelay", "former"),
        },
    ),
    (
        "Kapolri memutasi Kapolda Riau, Irjen Polisi Budi Santoso.",
        {("Budi Santoso", KAPOLDA, RIAU, "former")},
    ),
    (
        "Kapolda Riau Inspektur Jenderal Polisi Budi Santoso dimutasi ke Mabes "
        "Polri dengan jabatan Wakil Irwasum Polri.",
        {
            ("Budi Santoso", KAPOLDA, RIAU, "former"),
            ("Budi Santoso", "Wakil Inspektur Pengawasan Umum", "Polri", None),
        },
    ),
    (
        "Bupati Berau Budi Santoso melantik tujuh pejabat sebagai kepala dinas.",
        {("Budi Santoso", "Bupati", "Kabupaten Berau", None)},
    ),
    (
        "Rudi Hartono ditunjuk oleh Menteri Dalam Negeri menjadi Pj Bupati Berau.",
        {("Rudi Hartono", "Bupati", "Kabupaten Berau", "Pj")},
    ),
    (
        "Rudi Hartono merangkap dua jabatan, yakni Camat Talisayan dan Plt Camat Kelay, Berau.",
        {
            ("Rudi Hartono", "Camat", "Kecamatan Talisayan", None),
            ("Rudi Hartono", "Camat", "Kecamatan Kelay", "Plt"),
        },
    ),
    (
        "Hadir Kepala Diskoperdagin Berau Budi Santoso.",
        {("Budi Santoso", "Kepala Diskoperdagin", "Diskoperdagin Kabupaten Berau", None)},
    ),
    (
        "Budi Santoso dilantik sebagai Camat Talisayan menggantikan Rudi Hartono, Berau.",
        {
            ("Budi Santoso", "Camat", "Kecamatan Talisayan", None),
            ("Rudi Hartono", "Camat", "Kecamatan Talisayan", "former"),
        },
    ),
    (
        "Di Berau, Camat Talisayan dijabat Budi Santoso, Camat Kelay, Rudi Hartono, Camat Segah, "
        "Siti Aminah.",
        {
            ("Budi Santoso", "Camat", "Kecamatan Talisayan", None),
            ("Rudi Hartono", "Camat", "Kecamatan Kelay", None),
            ("Siti Aminah", "Camat", "Kecamatan Segah", None),
        },
    ),
    (
        "Kapolda Riau, Irjen Budi Santoso kini menjabat sebagai Kapolda Jambi.",
        {("Budi Santoso", KAPOLDA, RIAU, "former"), ("Budi Santoso", KAPOLDA, JAMBI, None)},
    ),
    (
        "Kepala Kepolisian Daerah Riau Irjen Budi Santoso hadir. Kapolda Riau Irjen Budi Santoso "
        "pulang.",
        {("Budi Santoso", KAPOLDA, RIAU, None)},
    ),
    (
        "Plh Bupati Berau adalah Camat Talisayan, Budi Santoso.",
        {
            ("Budi Santoso", "Bupati", "Kabupaten Berau", "Plh"),
            ("Budi Santoso", "Camat", "Kecamatan Talisayan", None),
        },
    ),
    (
        "Pisah sambut Kapolres Berau, dari AKBP Budi Santoso kepada Kapolres Berau yang baru AKBP "
        "Rudi Hartono.",
        {
            ("Budi Santoso", "Kepala Kepolisian Resor", "Kabupaten Berau", "former"),
            ("Rudi Hartono", "Kepala Kepolisian Resor", "Kabupaten Berau", None),
        },
    ),
    (
        "Tongkat komando Kapolres Berau dipegang AKBP Budi Santoso, berganti ke AKBP Rudi Hartono.",
        {
            ("Budi Santoso", "Kepala Kepolisian Resor", "Kabupaten Berau", "former"),
            ("Rudi Hartono", "Kepala Kepolisian Resor", "Kabupaten Berau", None),
        },
    ),
    (
        "Polda Riau berpisah dari lulusan Sespimti Lemdiklat Polri. Hadir Kombes Budi Santoso "
        "(Dirreskrimum).",
        {
            (
                "Budi Santoso",
                "Direktur Reserse Kriminal Umum",
                "Kepolisian Daerah Provinsi Riau",
                None,
            )
        },
    ),
    (
        "Budi Santoso disebut bakal menjadi Pj Bupati Berau menggantikan Camat Talisayan Rudi "
        "Hartono.",
        {
            ("Budi Santoso", "Bupati", "Kabupaten Berau", "candidate"),
            ("Rudi Hartono", "Camat", "Kecamatan Talisayan", None),
        },
    ),
    (
        "Budi Santoso, Camat Talisayan sebagai Pjs Bupati Berau.",
        {
            ("Budi Santoso", "Camat", "Kecamatan Talisayan", None),
            ("Budi Santoso", "Bupati", "Kabupaten Berau", "Pjs"),
        },
    ),
    (
        "Bupati Berau Budi Santoso digantikan Pjs Rudi Hartono.",
        {
            ("Budi Santoso", "Bupati", "Kabupaten Berau", None),
            ("Rudi Hartono", "Bupati", "Kabupaten Berau", "Pjs"),
        },
    ),
    (
        "Pejabat lain yang dirotasi adalah Camat Talisayan, Budi Santoso. Budi digeser menjadi "
        "Camat Kelay.",
        {
            ("Budi Santoso", "Camat", "Kecamatan Talisayan", "former"),
            ("Budi Santoso", "Camat", "Kecamatan Kelay", None),
        },
    ),
    (
        "Wakapolres Kampar Kompol Budi Santoso dimutasi sebagai Wakapolres Siak. Sementara "
        "penggantinya diisi oleh Kompol Rudi Hartono.",
        {
            ("Budi Santoso", WAKAPOLRES, "Kabupaten Kampar", "former"),
            ("Budi Santoso", WAKAPOLRES, "Kabupaten Siak", None),
            ("Rudi Hartono", WAKAPOLRES, "Kabupaten Kampar", None),
        },
    ),
    (
        "Camat Talisayan, Budi Santoso, sebelumnya Camat Kelay. Penggantinya belum ada.",
        {
            ("Budi Santoso", "Camat", "Kecamatan Talisayan", None),
            ("Budi Santoso", "Camat", "Kecamatan Kelay", "former"),
        },
    ),
    (
        "Budi Santoso yang sebelumnya menjabat Camat Talisayan kini Camat Kelay. Jabatan yang "
        "ditinggalkan Budi, diisi oleh Rudi Hartono.",
        {
            ("Budi Santoso", "Camat", "Kecamatan Talisayan", "former"),
            ("Budi Santoso", "Camat", "Kecamatan Kelay", None),
            ("Rudi Hartono", "Camat", "Kecamatan Talisayan", None),
        },
    ),
    (
        "Bupati melantik Camat Talisayan yang baru. Jabatan ini lowong setelah Budi Santoso "
        "meninggal dunia.",
        {("Budi Santoso", "Camat", "Kecamatan Talisayan", "former")},
    ),
    (
        "Kursi Camat Talisayan kosong setelah Budi Santoso melantik para kades.",
        set(),
    ),
    (
        "Pergantian terjadi pada posisi Kapolda Riau. Irjen Budi Santoso yang sebelumnya menjabat "
        "posisi tersebut memasuki masa pensiun.",
        {("Budi Santoso", KAPOLDA, RIAU, "former")},
    ),
    (
        "Irjen Budi Santoso dilantik menjadi Kapolda Riau, sebelumnya dijabat Irjen Rudi Hartono.",
        {("Budi Santoso", KAPOLDA, RIAU, None), ("Rudi Hartono", KAPOLDA, RIAU, "former")},
    ),
    (
        "Budi Santoso menempati Camat Talisayan menggantikan Rudi Hartono.",
        {
            ("Budi Santoso", "Camat", "Kecamatan Talisayan", None),
            ("Rudi Hartono", "Camat", "Kecamatan Talisayan", "former"),
        },
    ),
    (
        "Jabatan Camat Talisayan yang sebelumnya dipegang Budi Santoso dialihkan kepada Rudi "
        "Hartono.",
        {
            ("Budi Santoso", "Camat", "Kecamatan Talisayan", "former"),
            ("Rudi Hartono", "Camat", "Kecamatan Talisayan", None),
        },
    ),
    (
        "Kapolda Riau Irjen Budi Santoso dimutasi menjadi Kapolda Jambi, kemudian yang "
        "menggantikan posisi Irjen Budi Santoso adalah Brigjen Rudi Hartono.",
        {
            ("Budi Santoso", KAPOLDA, RIAU, "former"),
            ("Budi Santoso", KAPOLDA, JAMBI, None),
            ("Rudi Hartono", KAPOLDA, RIAU, None),
        },
    ),
    (
        "Tiga Camat Berau diganti oleh Bupati Berau Budi Santoso.",
        {("Budi Santoso", "Bupati", "Kabupaten Berau", None)},
    ),
    (
        "Camat Talisayan Budi Santoso yang sudah lama diprotes warganya digeser sebagai Camat "
        "Kelay. Posisi Budi digantikan Rudi Hartono.",
        {
            ("Budi Santoso", "Camat", "Kecamatan Talisayan", "former"),
            ("Budi Santoso", "Camat", "Kecamatan Kelay", None),
            ("Rudi Hartono", "Camat", "Kecamatan Talisayan", None),
        },
    ),
    (
        "Yang dilantik: Budi Santoso, Camat Talisayan, Rudi Hartono Camat Kelay, Siti Aminah, "
        "Camat Segah.",
        {
            ("Budi Santoso", "Camat", "Kecamatan Talisayan", None),
            ("Rudi Hartono", "Camat", "Kecamatan Kelay", None),
            ("Siti Aminah", "Camat", "Kecamatan Segah", None),
        },
    ),
    (
        "Kapolres Sukabumi Kota AKBP Budi Santoso digantikan AKBP Rudi Hartono.",
        {
            ("Budi Santoso", "Kepala Kepolisian Resor", "Kota Sukabumi", "former"),
            ("Rudi Hartono", "Kepala Kepolisian Resor", "Kota Sukabumi", None),
        },
    ),
    (
        "Kapolsek Kelay Iptu Budi Santoso dimutasi ke Polres Berau. Pengganti Budi adalah AKP Rudi "
        "Hartono.",
        {
            ("Budi Santoso", "Kepala Kepolisian Sektor", "Polsek Kelay", "former"),
            ("Rudi Hartono", "Kepala Kepolisian Sektor", "Polsek Kelay", None),
        },
    ),
    (
        "Camat Kelay Budi Santoso diplot sebagai Camat Segah. Sebagai pengganti Budi, Bupati "
        "menunjuk Rudi Hartono.",
        {
            ("Budi Santoso", "Camat", "Kecamatan Kelay", "former"),
            ("Budi Santoso", "Camat", "Kecamatan Segah", None),
            ("Rudi Hartono", "Camat", "Kecamatan Kelay", None),
        },
    ),
    (
        "Budi Santoso menjabat sebagai Camat Talisayan, Rudi Hartono dipercayakan menjabat "
        "sebagai Camat Kelay.",
        {
            ("Budi Santoso", "Camat", "Kecamatan Talisayan", None),
            ("Rudi Hartono", "Camat", "Kecamatan Kelay", None),
        },
    ),
    (
        "Zurpan Dewoka menjabat sebagai Camat Kelay.",
        {("Zurpan Dewoka", "Camat", "Kecamatan Kelay", None)},
    ),
    (
        "Kepala Dinas Kesehatan, Pemkab Berau, Budi Santoso sebagai Pjs Bupati Berau.",
        {
            ("Budi Santoso", "Kepala Dinas Kesehatan", "Dinas Kesehatan Kabupaten Berau", None),
            ("Budi Santoso", "Bupati", "Kabupaten Berau", "Pjs"),
        },
    ),
    (
        "Kapolda Riau sebelumnya, yaitu Irjen Budi Santoso, lebih ramah.",
        {("Budi Santoso", KAPOLDA, RIAU, "former")},
    ),
    (
        "Di Siak, posisi Kajari kini dijabat Budi Santoso.",
        {("Budi Santoso", "Kepala Kejaksaan Negeri", "Kabupaten Siak", None)},
    ),
    (
        "Camat Kelay yang dijabat Budi Santoso akan digantikan Rudi Hartono.",
        {
            ("Budi Santoso", "Camat", "Kecamatan Kelay", "former"),
            ("Rudi Hartono", "Camat", "Kecamatan Kelay", None),
        },
    ),
    (
        "Kepala Dinas Kesehatan ditinggalkan Budi Santoso menjabat Kepala Dinas Sosial.",
        {
            ("Budi Santoso", "Kepala Dinas Kesehatan", "Dinas Kesehatan", "former"),
            ("Budi Santoso", "Kepala Dinas Sosial", "Dinas Sosial", None),
        },
    ),
    (
        "Budi Santoso, sebelumnya sebagai Camat Kelay, dilantik menjadi Camat Segah, Zurpan "
        "Dewoka, sebelumnya selaku Camat Batu Putih, dilantik menjadi Camat Talisayan.",
        {
            ("Budi Santoso", "Camat", "Kecamatan Kelay", "former"),
            ("Budi Santoso", "Camat", "Kecamatan Segah", None),
            ("Zurpan Dewoka", "Camat", "Kecamatan Batu Putih", "former"),
            ("Zurpan Dewoka", "Camat", "Kecamatan Talisayan", None),
        },
    ),
    (
        "Budi Santoso, semula staf, dilantik menjadi Camat Segah, Siti Aminah pulang.",
        {("Budi Santoso", "Camat", "Kecamatan Segah", None)},
    ),
    (
        "Bupati menyebut nama Camat Kelay, Budi Santoso. Budi lengser dari jabatannya dan "
        "digantikan oleh Rudi Hartono.",
        {
            ("Budi Santoso", "Camat", "Kecamatan Kelay", "former"),
            ("Rudi Hartono", "Camat", "Kecamatan Kelay", None),
        },
    ),
    (
        "Brigjen Budi Santoso yang saat ini menjabat Kapolda Jambi akan digantikan Brigjen Rudi "
        "Hartono.",
        {("Budi Santoso", KAPOLDA, JAMBI, "former"), ("Rudi Hartono", KAPOLDA, JAMBI, None)},
    ),
    (
        "Kapolda Riau Irjen Budi Santoso bakal digantikan oleh Brigjen Rudi Hartono yang "
        "sebelumnya menjabat Wakapolda Jambi.",
        {
            ("Budi Santoso", KAPOLDA, RIAU, "former"),
            ("Rudi Hartono", KAPOLDA, RIAU, None),
            ("Rudi Hartono", WAKAPOLDA, JAMBI, "former"),
        },
    ),
    (
        "Yang berganti: Kapolres Siak dari AKBP Budi Santoso ke Zurpan Dewoka.",
        {
            ("Budi Santoso", "Kepala Kepolisian Resor", "Kabupaten Siak", "former"),
            ("Zurpan Dewoka", "Kepala Kepolisian Resor", "Kabupaten Siak", None),
        },
    ),
    (
        "Yang diganti adalah Camat Kelay yang diduduki orang dekat Bupati Berau (Budi Santoso).",
        {("Budi Santoso", "Bupati", "Kabupaten Berau", None)},
    ),
    (
        "Kapolres Siak dari sebelumnya AKBP Budi Santoso, digantikan oleh AKBP Rudi Hartono.",
        {
            ("Budi Santoso", "Kepala Kepolisian Resor", "Kabupaten Siak", "former"),
            ("Rudi Hartono", "Kepala Kepolisian Resor", "Kabupaten Siak", None),
        },
    ),
    (
        "Camat Kelay kini dijabat oleh Rudi Hartono dari sebelumnya Budi Santoso.",
        {
            ("Budi Santoso", "Camat", "Kecamatan Kelay", "former"),
            ("Rudi Hartono", "Camat", "Kecamatan Kelay", None),
        },
    ),
    (
        "Budi Santoso yang lama menjabat sebagai Camat Kelay kini menempati posisi Camat Segah.",
        {
            ("Budi Santoso", "Camat", "Kecamatan Kelay", "former"),
            ("Budi Santoso", "Camat", "Kecamatan Segah", None),
        },
    ),
    (
        "Posisi Kajari Siak berganti setelah pejabat sebelumnya, Budi Santoso, ditahan.",
        {("Budi Santoso", "Kepala Kejaksaan Negeri", "Kabupaten Siak", "former")},
    ),
    (
        "Camat Kelay Rudi Hartono berbeda dari pejabat lama, Budi Santoso.",
        {("Rudi Hartono", "Camat", "Kecamatan Kelay", None)},
    ),
    (
        "Budi Santoso dari sebelumnya menjabat sebagai Camat Kelay menjadi Camat Segah.",
        {
            ("Budi Santoso", "Camat", "Kecamatan Kelay", "former"),
            ("Budi Santoso", "Camat", "Kecamatan Segah", None),
        },
    ),
    (
        "Di Siak, Jaksa Agung menunjuk Budi Santoso sebagai Kajari yang baru.",
        {("Budi Santoso", "Kepala Kejaksaan Negeri", "Kabupaten Siak", None)},
    ),
    (
        "Kapolsek Kelay (Budi juga) hadir.",
        set(),
    ),
    (
        "Budi Santoso dipercaya sebagai Camat Kelay, meninggalkan jabatan lamanya sebagai Camat "
        "Segah.",
        {
            ("Budi Santoso", "Camat", "Kecamatan Kelay", None),
            ("Budi Santoso", "Camat", "Kecamatan Segah", "former"),
        },
    ),
    (
        "Ia menyerahkan jabatan Camat Kelay kepada Rudi Hartono yang sebelumnya Camat Segah.",
        {
            ("Rudi Hartono", "Camat", "Kecamatan Kelay", None),
            ("Rudi Hartono", "Camat", "Kecamatan Segah", "former"),
        },
    ),
    (
        "Budi Santoso mantan Camat Kelay ditunjuk sebagai Camat Segah.",
        {
            ("Budi Santoso", "Camat", "Kecamatan Kelay", "former"),
            ("Budi Santoso", "Camat", "Kecamatan Segah", None),
        },
    ),
    (
        "Mantan Kapolres Siak AKBP Budi Santoso dipromosikan sebagai Wakapolres Kampar. Jabatan "
        "lamanya diisi oleh AKBP Rudi Hartono.",
        {
            ("Budi Santoso", "Kepala Kepolisian Resor", "Kabupaten Siak", "former"),
            ("Budi Santoso", WAKAPOLRES, "Kabupaten Kampar", None),
            ("Rudi Hartono", "Kepala Kepolisian Resor", "Kabupaten Siak", None),
        },
    ),
    (
        "Dua calon kepala dinas yakni Budi Santoso sebagai Kepala Dinas Sosial, dan Rudi Hartono "
        "sebagai Kepala Dinas Kesehatan.",
        {
            ("Budi Santoso", "Kepala Dinas Sosial", "Dinas Sosial", "candidate"),
            ("Rudi Hartono", "Kepala Dinas Kesehatan", "Dinas Kesehatan", "candidate"),
        },
    ),
    (
        "Kepala Dinas Perhubungan I Gede Artana dan Bupati Bangli I Made Gianyar hadir.",
        {
            ("I Gede Artana", "Kepala Dinas Perhubungan", BANGLI_DISHUB, None),
            ("I Made Gianyar", "Bupati", "Kabupaten Bangli", None),
        },
    ),
    (
        "Budi Santoso digeser menjadi Camat Kelay. Menggantikan Rudi Hartono yang pensiun.",
        {
            ("Budi Santoso", "Camat", "Kecamatan Kelay", None),
            ("Rudi Hartono", "Camat", "Kecamatan Kelay", "former"),
        },
    ),
    (
        "Salah satu yang dilantik adalah istri Bupati Berau, Siti Aminah.",
        set(),
    ),
    (
        "Budi Santoso sebagai Camat Kelay, dan Zurpan diberikan amanah sebagai Camat Segah.",
        {
            ("Budi Santoso", "Camat", "Kecamatan Kelay", None),
            ("Zurpan", "Camat", "Kecamatan Segah", None),
        },
    ),
    (
        "Di Riau, Wakapolda Brigjen Budi Santoso digantikan oleh Brigjen Rudi Hartono.",
        {
            ("Budi Santoso", WAKAPOLDA, RIAU, "former"),
            ("Rudi Hartono", WAKAPOLDA, RIAU, None),
        },
    ),
    (
        "Camat Kelay Budi Santoso dipercaya menjadi Camat Segah.",
        {
            ("Budi Santoso", "Camat", "Kecamatan Kelay", "former"),
            ("Budi Santoso", "Camat", "Kecamatan Segah", None),
        },
    ),
    (
        "Budi Santoso yang sebelumnya Camat Kelay menjabat Camat Segah.",
        {
            ("Budi Santoso", "Camat", "Kecamatan Kelay", "former"),
            ("Budi Santoso", "Camat", "Kecamatan Segah", None),
        },
    ),
    (
        "Yang mengikuti pelantikan adalah Budi Santoso untuk posisi Camat Kelay.",
        {("Budi Santoso", "Camat", "Kecamatan Kelay", None)},
    ),
    (
        "Selain itu, Budi Santoso yang lama bertugas di Kelay juga pindah. Kini dia dipercaya "
        "sebagai Camat di Talisayan.",
        {("Budi Santoso", "Camat", "Kecamatan Talisayan", None)},
    ),
    (
        "Camat Kelay, Budi Santoso, belum menyebut nama yang akan ditunjuk sebagai Plt di 2 dinas.",
        {("Budi Santoso", "Camat", "Kecamatan Kelay", None)},
    ),
    (
        "Jabatan Camat Kelay kosong setelah ditinggalkan Zurpan yang pensiun.",
        {("Zurpan", "Camat", "Kecamatan Kelay", "former")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), LINES, ids=[text[:40] for text, _ in LINES])
def test_rotations(text: str, expected: set[Held]) -> None:
    """Who left which office, and who has it now."""
    assert held(text) == expected
