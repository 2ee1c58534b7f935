"""The content is sound; a broken file is named with its field and the mend, all mistakes at once."""

import shutil
from pathlib import Path

import pytest

from knowledge.checking import check
from knowledge.loading import CONTENT


def test_the_content_is_sound() -> None:
    assert [str(mistake) for mistake in check()] == []


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tables, the sources and one answer."""
    content = tmp_path_factory.mktemp("isi") / "content"
    shutil.copytree(CONTENT / "regions", content / "regions")
    shutil.copy(CONTENT / "sources.yaml", content / "sources.yaml")
    (content / "terms").mkdir()
    text = (CONTENT / "terms" / "spbe.yaml").read_text(encoding="utf-8")
    (content / "terms" / "spbe.yaml").write_text(text[: text.index("lihat_juga")] + "lihat_juga: [spbe]\n", encoding="utf-8")
    return content


def test_the_small_content_is_sound(small: Path) -> None:
    assert [str(mistake) for mistake in check(small)] == []


@pytest.mark.parametrize(
    ("old", "new", "field", "mend"),
    [
        ("id: spbe", "id: spbee", "id", "harus sama dengan nama berkas"),
        ("judul:", "judull:", "judul", "kosong"),
        ("judul:", "judull:", "judull", "tidak dikenal"),
        ("lihat_juga: [spbe]", "lihat_juga: [entah]", "lihat_juga", "tidak ada jawaban 'entah'"),
        ("sumber: [", "sumber: [entah-2020, ", "sumber", "tidak ada sumber 'entah-2020'"),
        ("diperiksa: 2026", 'diperiksa: "dua ribu" # 2026', "diperiksa", "bukan tanggal"),
        ("tinjau_sebelum: 2027", "tinjau_sebelum: 2020", "tinjau_sebelum", "harus sesudah diperiksa"),
        ("jawaban: |\n", "jawaban: |\n  Ada {angka_ajaib} daerah.\n", "jawaban", "angka '{angka_ajaib}' tidak dikenal"),
        ("jawaban: |\n", "jawaban: |\n  <b>Tebal</b>\n", "jawaban", "tulis teks biasa"),
        ("jawaban: |\n", f"jawaban: |\n  {'panjang ' * 100}\n", "jawaban", "paling panjang 700"),
        ("tanya:\n", "tanya:\n  - sama persis\n  - sama persis\n", "tanya", "sudah ada"),
        ("judul:", "keluarga: x\njudul:", "slot", "selalu berdua"),
        ("id: spbe", "id: [spbe", "YAML", "baris"),
    ],
)
def test_a_mistake_is_named(small: Path, tmp_path: Path, old: str, new: str, field: str, mend: str) -> None:
    content = tmp_path / "content"
    shutil.copytree(small, content)
    path = content / "terms" / "spbe.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    found = [mistake for mistake in check(content) if mistake.file == "terms/spbe.yaml" and mistake.field == field]
    assert any(mend in mistake.message for mistake in found), [str(mistake) for mistake in check(content)]


def test_all_mistakes_come_at_once(small: Path, tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(small, content)
    path = content / "terms" / "spbe.yaml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("sumber: [", "sumber: [entah, ").replace("[spbe]", "[entah]"), encoding="utf-8"
    )
    table = content / "regions" / "participants.csv"
    table.write_text(
        table.read_text(encoding="utf-8") + "99.99,2022,x,tinggi,tidak,,x,,x,2026-11-22\n73.22,2022,a,b,c,d,e,f,g,h,i\n", encoding="utf-8"
    )
    found = " ".join(str(mistake) for mistake in check(content))
    for expected in ("sumber 'entah'", "jawaban 'entah'", "kode '99.99'", "jumlah kolom"):
        assert expected in found
