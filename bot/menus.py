"""Which commands a chat's menu shows, by role; their wording is `menu.<command>` in the catalogs."""

GROUP_MENU = ("daerah", "pilar", "kuis", "sumber", "cekgrup", "bantuan")
_EVERYBODY = ("daerah", "pilar", "kuis", "sumber", "bantuan", "bahasa", "tentang", "privasi", "datakuis")
MENUS: dict[str, tuple[str, ...]] = {
    "warga": _EVERYBODY,
    "kampanye": ("kampanye", "hasil", *_EVERYBODY),
    "pejabat": ("ringkasan", *_EVERYBODY),
    "admin": ("ringkasan", "kampanye", "hasil", *_EVERYBODY),
}
