"""Checks every ONNX file of a folder with onnx.checker, all shapes inferred, and prints a line each.

python check_models.py FOLDER

Ends with 1 where a file is refused.
"""

import pathlib
import sys

import onnx

refused = 0
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.onnx")):
    try:
        onnx.checker.check_model(onnx.load(path), full_check=True)
        print("ok", path.name)
    except Exception as problem:
        refused += 1
        print("refused", path.name, " ".join(str(problem).split()))
sys.exit(1 if refused else 0)
