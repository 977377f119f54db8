#!/usr/bin/env python3
"""diabetes

A 2-2-2 network: sigmoid, softmax; loss cross-entropy, optimiser nesterov.
It starts from the same weights, sees the same data in the same order, and computes in float64.

    python3 program.py           prints a line an epoch: its number, and its loss
    python3 program.py --trace   prints every number of every step as JSON Lines instead

It needs PyTorch, and nothing else.
"""

import json
import math
import sys

import torch

torch.set_default_dtype(torch.float64)

EPOCHS = 3

# --- Data: 4 samples, a row each, as the network gets them ---

X = torch.tensor([
    [0.62, 0.45],
    [0.31, 0.28],
    [0.88, 0.71],
    [0.25, 0.6],
])
Y = torch.tensor([
    [0.0, 1.0],
    [1.0, 0.0],
    [0.0, 1.0],
    [1.0, 0.0],
])

# --- Weights: a row for each unit they come from, a column for each they go to ---

WEIGHTS = [
    torch.tensor([
        [0.9180061859499369, 0.6074117529752143],
        [0.34962850757927055, 0.3825566793256818],
    ], requires_grad=True),
    torch.tensor([
        [0.08101439959387358, 0.4411610559025869],
        [0.8064529729793897, 0.5307890468248485],
    ], requires_grad=True),
]
BIASES = [
]

# --- Activations ---


def sigmoid(z):
    return torch.sigmoid(z)


def softmax(z):
    """Over the units of each sample."""
    return torch.softmax(z, dim=1)


ACTIVATIONS = [sigmoid, softmax]

# --- The network ---


def forward(x):
    """Returns z and a of each layer for a batch of rows."""
    sums, activations = [], []
    a = x
    for layer, activation in enumerate(ACTIVATIONS):
        z = a @ WEIGHTS[layer]
        z.retain_grad()  # its gradient, times the samples of the batch, is delta
        a = activation(z)
        sums.append(z)
        activations.append(a)
    return sums, activations


def loss_of_samples(z, a, y):
    """Cross-entropy from z: no logarithm of a probability that was rounded to 0."""
    return -(y * torch.log_softmax(z, dim=1)).sum(dim=1)


def penalty():
    """What keeps weights small; biases are left alone."""
    return 0.0


# --- The optimiser ---

OPTIMIZER = torch.optim.SGD(WEIGHTS + BIASES, lr=2.0, momentum=0.9, nesterov=True)

BATCH_SIZE = 4


def batches(epoch):
    """The rows of each step of an epoch, which counts from 1."""
    order = list(range(len(X)))
    for start in range(0, len(order), BATCH_SIZE):
        yield order[start:start + BATCH_SIZE]


def step(rows):
    """One step on a batch; returns what it computed before its update."""
    sums, activations = forward(X[rows])
    data_loss = loss_of_samples(sums[-1], activations[-1], Y[rows]).mean()
    loss = data_loss + penalty()
    for parameter in WEIGHTS + BIASES:
        parameter.grad = None
    loss.backward()
    # They are copied before the update, which may change them in place.
    gradients = [w.grad.clone() for w in WEIGHTS], [b.grad.clone() for b in BIASES]
    OPTIMIZER.step()
    return sums, activations, gradients, data_loss, loss


# --- Trace ---

# What is trained, as the first line says it. It is taken before training begins.
SESSION = {
    "title": "a \"title\"",
    "network": {
        "inputs": 2,
        "bias": True,
        "layers": [{"units": 1, "activation": "sigmoid"}],
    },
    "init": {
        "weights": [w.tolist() for w in WEIGHTS],
        "biases": [[3]],
    },
    "training": {
        "loss": "bce",
        "shuffle": False,
    },
    "data": {
        "x": X.tolist(),
        "y": Y.tolist(),
        "test_x": [[7, 8]],
    },
    "state": {
        "step": 4,
        "weights": [[[9]]],
        "m_weights": [[[10]]],
    },
}


def plain(value):
    """A tensor as lists, and what is not finite as a string, for JSON has no such numbers."""
    if isinstance(value, torch.Tensor):
        return plain(value.tolist())
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    if not isinstance(value, float) or math.isfinite(value):
        return value
    if math.isnan(value):
        return "NaN"
    return "Infinity" if value > 0 else "-Infinity"


def record(epoch, number, rows, result, before):
    """The line of a step. Weights before it are there where no line before it has them."""
    sums, activations, gradients, data_loss, loss = result
    layers = []
    for layer, (z, a) in enumerate(zip(sums, activations)):
        line = {
            "z": plain(z.detach()),
            "a": plain(a.detach()),
            "delta": plain(z.grad * len(rows)),
            "grad_weights": plain(gradients[0][layer]),
            "grad_biases": [],
            "weights": plain(WEIGHTS[layer].detach()),
            "biases": [],
        }
        if before:
            line["weights_before"] = before[0][layer]
            line["biases_before"] = []
        layers.append(line)
    return {
        "epoch": epoch, "step": number, "samples": rows,
        "learning_rate": plain(OPTIMIZER.param_groups[0]["lr"]),
        "loss": plain(loss.item()), "data_loss": plain(data_loss.item()), "layers": layers,
    }


def main():
    trace = "--trace" in sys.argv[1:]
    if trace:
        print(json.dumps(plain({"format": "backstep-trace/1", "session": SESSION})))
    number = 0
    before = [plain([w.tolist() for w in WEIGHTS]), plain([b.tolist() for b in BIASES])]
    for epoch in range(1, 1 + EPOCHS):
        total = 0.0
        for rows in batches(epoch):
            number += 1
            result = step(rows)
            total += result[-1].item() * len(rows)
            if trace:
                print(json.dumps(record(epoch, number, rows, result, before)))
                before = None
        if not trace:
            print(epoch, total / len(X))


if __name__ == "__main__":
    main()
