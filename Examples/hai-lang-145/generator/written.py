"""Puts what a generator made beside it, or says whether it stands there; shared by the examples."""

import sys


def settle(here, files, folders):
    """Writes files, or with --check on the command line only compares them.

    here     the folder of the example
    files    pairs of a name in it and a text
    folders  those that hold nothing else: what is not made any more is removed

    Gives the exit code: with --check 1 where something differs.
    """
    made = {here / name: text.encode() for name, text in files}
    there = {p for folder in folders for p in (here / folder).glob("*")}
    if "--check" in sys.argv[1:]:
        wrong = [p for p, data in made.items() if not p.exists() or p.read_bytes() != data]
        wrong += sorted(there - made.keys())
        for path in wrong:
            print(f"differs: {path.relative_to(here)}", file=sys.stderr)
        return 1 if wrong else 0
    for path in there - made.keys():
        path.unlink()
    for path, data in made.items():
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
    return 0
