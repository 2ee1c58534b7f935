"""Which commands a chat's menu shows, by role; their wording is `menu.<command>` in the catalogs."""

GROUP_MENU = ("daerah", "pilar", "kuis", "sumber", "cekgrup", "bantuan")
_EVERYBODY = ("daerah", "riwayat", "langganan", "pilar", "kuis", "sumber", "bantuan", "bahasa", "tentang", "privasi", "datakuis", "hapus")
_OFFICIALS = ("ringkasan", "ekspor", "perbarui", "tinjau", "peran", *_EVERYBODY)
MENUS: dict[str, tuple[str, ...]] = {
    "warga": _EVERYBODY,
    "kampanye": ("kampanye", "hasil", *_EVERYBODY),
    **dict.fromkeys(("pejabat", "kementerian", "provinsi", "daerah"), _OFFICIALS),
    "admin": ("undang", "kampanye", "hasil", *_OFFICIALS),
}
