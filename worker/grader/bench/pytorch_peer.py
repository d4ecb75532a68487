"""Runs an exercise's `pytorch.py` once in this fresh process and prints what it took.

Usage: pytorch_peer.py <pytorch.py> <folder of tensors> [cuda]
The folder holds `tensors.json` ([{name, dtype, shape}, ...]) and one little-endian file `<index>.bin` for each.
Prints {"milliseconds", "cpuSeconds", "loss", "torch", "device"}; importing PyTorch and reading the data is not counted.
"""
import importlib.util
import json
import os
import sys
import time
from pathlib import Path

# A runner has one thread for its tensors; the linear algebra below PyTorch reads its number when it is loaded.
os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = "1"
import torch

script, folder = Path(sys.argv[1]), Path(sys.argv[2])
device = sys.argv[3] if len(sys.argv) > 3 else "cpu"
torch.set_num_threads(1)

spec = importlib.util.spec_from_file_location("exercise", script)
exercise = importlib.util.module_from_spec(spec)
spec.loader.exec_module(exercise)

dtypes = {"float32": torch.float32, "int32": torch.int32}
data = {
    tensor["name"]: torch.frombuffer(bytearray((folder / f"{index}.bin").read_bytes()), dtype=dtypes[tensor["dtype"]])
    .reshape(tensor["shape"])
    .to(device)
    for index, tensor in enumerate(json.loads((folder / "tensors.json").read_text()))
}
if device != "cpu":
    torch.set_default_device(device)
    torch.cuda.synchronize()

wall, cpu = time.perf_counter(), time.process_time()
loss = exercise.train(data, seed=1)
print(
    json.dumps(
        {
            "milliseconds": 1000 * (time.perf_counter() - wall),
            "cpuSeconds": time.process_time() - cpu,
            "loss": loss,
            "torch": torch.__version__,
            "device": device if device == "cpu" else torch.cuda.get_device_name(),
        }
    )
)
