"""What PyTorch computes where a person changes something in the middle of training.

The session diabetes is trained step by step. On the way the learning rate, a weight, the
optimiser, the batch size, a penalty and the loss change. A new optimiser has new
buffers; all else keeps them. `line` is what a person types before the steps.

python3 changes.py > changes.json    (PyTorch 1.13, float64)
"""

import json
import torch

torch.set_default_dtype(torch.float64)

x = torch.tensor([[0.62, 0.45], [0.31, 0.28], [0.88, 0.71], [0.25, 0.6]])
y = torch.tensor([[1.0], [0.0], [1.0], [0.0]])
w1 = torch.tensor([[0.9180061859499369, 0.6074117529752143], [0.34962850757927055, 0.3825566793256818]], requires_grad=True)
b1 = torch.tensor([0.08101439959387358, 0.4411610559025869], requires_grad=True)
w2 = torch.tensor([[0.8064529729793897], [0.5307890468248485]], requires_grad=True)
b2 = torch.tensor([0.47005264747538367], requires_grad=True)
weights, biases = [w1, w2], [b1, b2]
parameters = [w1, b1, w2, b2]
records = []


def train(line, optimizer, steps, batch=4, l2=0.0, loss=torch.nn.functional.binary_cross_entropy):
    for step in range(steps):
        rows = slice(step * batch % 4, step * batch % 4 + batch)
        optimizer.zero_grad()
        out = torch.sigmoid(torch.sigmoid(x[rows] @ w1 + b1) @ w2 + b2)
        j = loss(out, y[rows]) + l2 / 2 * sum((w * w).sum() for w in weights)
        j.backward()
        optimizer.step()
        records.append({
            "line": line if step == 0 else "",
            "loss": j.item(),
            "weights": [w.detach().flatten().tolist() for w in weights],
            "biases": [b.detach().flatten().tolist() for b in biases],
        })


def rate(optimizer, lr):
    for group in optimizer.param_groups:
        group["lr"] = lr


sgd = torch.optim.SGD(parameters, lr=2)
train("", sgd, 20)
rate(sgd, 20)
train("set lr 20", sgd, 4)
with torch.no_grad():
    w2[0, 0] = 0.5
train("edit y h1 0.5", sgd, 4)
adam = torch.optim.Adam(parameters, lr=0.1)
train("set optimizer adam and lr 0.1", adam, 10)
train("set batch 2", adam, 20, batch=2)
train("set l2 0.01", adam, 10, batch=2, l2=0.01)
momentum = torch.optim.SGD(parameters, lr=0.5, momentum=0.9)
train("set optimizer momentum and lr 0.5", momentum, 10, batch=2, l2=0.01)
with torch.no_grad():
    b1[1] = -2 / 3
train("edit h2 bias -2/3", momentum, 10, batch=2, l2=0.01)
train("set loss mse", momentum, 10, batch=2, l2=0.01, loss=torch.nn.functional.mse_loss)
train("set batch 0 and l2 0", momentum, 10, loss=torch.nn.functional.mse_loss)
rate(momentum, 0.25)
train("set lr 1/4", momentum, 10, loss=torch.nn.functional.mse_loss)
print(json.dumps(records, indent=0))
