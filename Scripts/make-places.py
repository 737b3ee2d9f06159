#!/usr/bin/env python3
"""Makes the tables of places that the program carries.

    make-places.py FSA_CSV FACILITIES_CSV OUTPUT_FOLDER

FSA_CSV: forward sortation areas of Québec (columns fsa, name, province,
latitude, longitude, accuracy), from GeoNames, CC BY 4.0.
FACILITIES_CSV: Québec rows of the Open Database of Healthcare Facilities
(UTF-8), Statistics Canada Open Licence.

A municipality stands where the median of its health facilities is: for
someone who looks for a clinic that is nearer the truth than the centroid of
its territory. Sectors of the large cities, which people name more readily
than the city, come from the urban FSAs.
"""
import csv
import re
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path
from statistics import median

# Letters the sources lost, and names they give in English only.
CORRECTIONS = {
    "Les ?les-de-la-Madeleine": "Les Îles-de-la-Madeleine",
    "Downtown Montreal": "Centre-ville de Montréal",
    "Downtown Montreal South & West": "Centre-ville de Montréal",
    "L'Île-des-Soeurs": "L'Île-des-Sœurs",
    "L'Île Bizard": "L'Île-Bizard",
    "Lac-Megantic": "Lac-Mégantic",
    "Métabetchouan-Lac-a-la-Croix": "Métabetchouan\N{EN DASH}Lac-à-la-Croix",
    "Montreal": "Montréal",
    "Mount Royal": "Mont-Royal",
    "Old Montreal": "Vieux-Montréal",
    "Place Bonaventure": "Centre-ville de Montréal",
    "Place Desjardins": "Centre-ville de Montréal",
    "Plateau Mont-Royal": "Le Plateau-Mont-Royal",
    "Quebec City": "Québec",
    "Quebec Provincial Government": "Québec",
    "Saint-Etienne-de-Lauzon": "Saint-Étienne-de-Lauzon",
    "Saint-Franþois": "Saint-François",
    "Saint-Redempteur": "Saint-Rédempteur",
    "Saint-Sophie": "Sainte-Sophie",
    "Sorel": "Sorel-Tracy",
    "St-Augustin-de-Desmaures": "Saint-Augustin-de-Desmaures",
    "Tour de la Bourse": "Centre-ville de Montréal",
    "Valleyfield": "Salaberry-de-Valleyfield",
}
# Values of the "city" column that name no place people look for.
NOT_PLACES = {"quebec city", "gouvernement regional d eeyou istchee baie james"}
SMALL_WORDS = {"de", "la", "le", "les", "du", "des", "sur", "et", "à", "aux"}
DIRECTIONS = re.compile(
    r"\s+(?:North|South|East|West|Central|Northeast|Northwest|Southeast|Southwest|and southeast|Inner|Outer"
    r"|Outskirts|Extremities|RCM|Upper Riverbank|Mid-Riverbank|Lower Riverbank)$"
)


def fold(name):
    name = unicodedata.normalize("NFD", name.lower().replace("\N{EN DASH}", "-"))
    plain = name.encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", " ", plain).strip()


def title(name):
    parts = re.split(r"([ -])", name)
    return "".join(p if p in SMALL_WORDS and i > 0 else p.capitalize() for i, p in enumerate(parts))


def sector(name):
    """The place an urban FSA's name speaks of, without parts of it."""
    name = CORRECTIONS.get(name, name)
    name = re.sub(r"\s*\(.*\)$", "", name)
    while DIRECTIONS.search(name):
        name = DIRECTIONS.sub("", name)
    name = re.sub(r"-(De|Des|Aux|Sur|La)-", lambda match: match[0].lower(), name)
    return CORRECTIONS.get(name, name)


def point(points):
    return f"{median(p[0] for p in points):.4f}|{median(p[1] for p in points):.4f}"


def read_areas(path):
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            # Areas that hold no address (H0H, at the North Pole).
            if not row["name"].startswith("Reserved"):
                name = row["name"] if row["fsa"][1] == "0" else sector(row["name"])
                yield row["fsa"], name, (float(row["latitude"]), float(row["longitude"]))


def read_municipalities(path, areas):
    found, cities, sectors = defaultdict(list), defaultdict(list), defaultdict(list)
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            try:
                place = (float(row["latitude"]), float(row["longitude"]))
            except ValueError:
                continue
            name = CORRECTIONS.get(row["CSDname"], row["CSDname"]).replace("--", "\N{EN DASH}")
            if name:
                found[name].append(place)
            city = row["city"].strip()
            if city not in ("", "..") and fold(city) not in NOT_PLACES:
                cities[title(city.replace("--", "\N{EN DASH}"))].append(place)
    for fsa, name, place in areas:
        if fsa[1] != "0":
            sectors[name].append(place)
    known = {fold(name) for name in found}
    for more in (cities, sectors):
        for name, points in more.items():
            if fold(name) not in known:
                known.add(fold(name))
                found[name] = points
    return found


def write(path, constant, doc, lines):
    body = "\n".join("        " + line for line in lines)
    path.write_text(
        f"// Data: made by Scripts/make-places.py, not to be edited; exempt from the limit on length.\n"
        f"{doc}\nextension Places {{\n    static let {constant} = #\"\"\"\n{body}\n        \"\"\"#\n}}\n",
        encoding="utf-8",
    )


def main():
    areas_path, facilities_path, folder = sys.argv[1:4]
    areas = sorted(read_areas(areas_path))
    write(
        Path(folder) / "AreaData.swift",
        "areaData",
        "// Forward sortation areas: GeoNames (https://www.geonames.org), CC BY 4.0.\n"
        "// FSA|name|latitude|longitude",
        [f"{fsa}|{name}|{place[0]:.4f}|{place[1]:.4f}" for fsa, name, place in areas],
    )
    municipalities = read_municipalities(facilities_path, areas)
    write(
        Path(folder) / "MunicipalityData.swift",
        "municipalityData",
        "// Medians of the Open Database of Healthcare Facilities: contains information licensed under the\n"
        "// Statistics Canada Open Licence. Sectors: GeoNames (https://www.geonames.org), CC BY 4.0.\n"
        "// name|latitude|longitude",
        [f"{name}|{point(points)}" for name, points in sorted(municipalities.items(), key=lambda item: fold(item[0]))],
    )


if __name__ == "__main__":
    main()
