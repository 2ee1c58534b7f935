"""Which commands a chat's menu shows, by role; their wording is `menu.<command>` in the catalogs."""

GROUP_MENU = ("daerah", "pilar", "sumber", "cekgrup", "bantuan")
_EVERYBODY = ("daerah", "pilar", "sumber", "bantuan", "bahasa", "tentang", "privasi")
MENUS: dict[str, tuple[str, ...]] = {
    "warga": _EVERYBODY,
    "pejabat": ("ringkasan", *_EVERYBODY),
    "admin": ("ringkasan", *_EVERYBODY),
}
