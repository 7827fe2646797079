"""The same training as Weir's, by PyTorch: an epoch for each line read, its cost and losses back.

python3 train_peer.py THREADS WORKLOAD WINDOW LAYERS FLOATS ROWS LEARNT WIDTH
"""

import sys
import time

import torch
from torch import nn

BATCH = 256
LEARNING_RATE = 1e-3


def dense(sizes):
    sizes = sizes + sizes[-2::-1]
    layers = []
    for inputs, outputs in zip(sizes, sizes[1:]):
        layers += [nn.Linear(inputs, outputs), nn.ReLU()]
    return nn.Sequential(*layers[:-1])


class Convolutional(nn.Module):
    """Along the rows of a window, features as channels."""

    def __init__(self, window, width, first, second, latent):
        super().__init__()
        self.window, self.width, self.second = window, width, second
        self.down = nn.Sequential(
            nn.Conv1d(width, first, 3, 2, 1), nn.ReLU(), nn.Conv1d(first, second, 3, 2, 1), nn.ReLU()
        )
        self.code = nn.Linear(second * window // 4, latent)
        self.back = nn.Sequential(nn.Linear(latent, second * window // 4), nn.ReLU())
        self.up = nn.Sequential(
            nn.ConvTranspose1d(second, first, 3, 2, 1, 1), nn.ReLU(), nn.ConvTranspose1d(first, width, 3, 2, 1, 1)
        )

    def forward(self, flat):
        seen = self.down(flat.view(-1, self.window, self.width).transpose(1, 2))
        back = self.back(self.code(seen.flatten(1))).view(-1, self.second, self.window // 4)
        return self.up(back).transpose(1, 2).flatten(1)


class Recurrent(nn.Module):
    """An LSTM reads the rows, another gives them back from the code alone."""

    def __init__(self, window, width, units, latent):
        super().__init__()
        self.window, self.width = window, width
        self.read = nn.LSTM(width, units, batch_first=True)
        self.code = nn.Linear(units, latent)
        self.back = nn.Linear(latent, units)
        self.write = nn.LSTM(units, units, batch_first=True)
        self.rows = nn.Linear(units, width)

    def forward(self, flat):
        states, _ = self.read(flat.view(-1, self.window, self.width))
        back = self.back(self.code(states[:, -1]))
        states, _ = self.write(back.unsqueeze(1).expand(-1, self.window, -1))
        return self.rows(states).flatten(1)


def network(workload, window, width, layers):
    if workload == "convolutional":
        return Convolutional(window, width, *layers)
    if workload == "recurrent":
        return Recurrent(window, width, *layers)
    return dense([window * width] + layers)


def read(path, rows, width):
    raw = torch.from_file(path, size=rows * width * 4, dtype=torch.uint8)
    return raw.view(-1, 4).flip(1).contiguous().view(torch.float32).view(rows, width)


def windows(values, window):
    """[N, D] to [N - W + 1, W * D], the oldest row first."""
    return values.unfold(0, window, 1).transpose(1, 2).reshape(len(values) - window + 1, -1)


def epoch(model, optimiser, inputs):
    order = torch.randperm(len(inputs))
    total = 0.0
    for chosen in order.split(BATCH):
        batch = inputs[chosen]
        optimiser.zero_grad()
        loss = nn.functional.mse_loss(model(batch), batch)
        loss.backward()
        optimiser.step()
        total += loss.item() * len(batch)
    return total / len(inputs)


def held_out(model, inputs):
    with torch.no_grad():
        return sum(
            nn.functional.mse_loss(model(part), part).item() * len(part) for part in inputs.split(1024)
        ) / len(inputs)


def main():
    threads, workload, window, layers, path, rows, learnt, width = sys.argv[1:]
    torch.set_num_threads(int(threads))
    torch.manual_seed(1)
    values = read(path, int(rows), int(width))
    known = values[: int(learnt)]
    standard = ((values - known.mean(0)) / known.std(0, unbiased=False)).clamp(-10, 10)
    training = windows(standard[: int(learnt)], int(window))
    validation = windows(standard[int(learnt) - int(window) + 1 :], int(window))
    model = network(workload, int(window), int(width), [int(size) for size in layers.split(",")])
    optimiser = torch.optim.Adam(model.parameters(), lr=LEARNING_RATE)
    print(torch.__version__, flush=True)
    for _ in sys.stdin:
        start, processor = time.perf_counter(), time.process_time()
        loss = epoch(model, optimiser, training)
        after = held_out(model, validation)
        print(time.perf_counter() - start, time.process_time() - processor, loss, after, flush=True)


if __name__ == "__main__":
    main()
