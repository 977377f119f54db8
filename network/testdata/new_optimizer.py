"""What PyTorch computes where the optimiser changes in the middle of training.

A network of two tanh units and one sigmoid unit takes 5 steps of sgd, then 5
of a new Adam on the same weights, then 5 of that Adam at a lower learning
rate: a new optimiser counts its steps from 1, a new learning rate counts on.

python3 new_optimizer.py > new_optimizer.json    (PyTorch 1.13, float64)
"""

import json
import torch

torch.set_default_dtype(torch.float64)

x = torch.tensor([[0.62, 0.45], [0.31, 0.28], [0.88, 0.71], [0.25, 0.6], [-0.4, 0.1]])
y = torch.tensor([[1.0], [0.0], [1.0], [0.0], [1.0]])
w1 = torch.tensor([[0.3, -0.2], [0.4, 0.1]], requires_grad=True)
b1 = torch.tensor([0.05, -0.1], requires_grad=True)
w2 = torch.tensor([[0.7], [-0.5]], requires_grad=True)
b2 = torch.tensor([0.2], requires_grad=True)
parameters = [w1, b1, w2, b2]
records = []


def steps(optimizer, n):
    for _ in range(n):
        optimizer.zero_grad()
        out = torch.sigmoid(torch.tanh(x @ w1 + b1) @ w2 + b2)
        loss = torch.nn.functional.binary_cross_entropy(out, y)
        loss.backward()
        optimizer.step()
        records.append({
            "loss": loss.item(),
            "weights": [p.detach().flatten().tolist() for p in (w1, w2)],
            "biases": [p.detach().flatten().tolist() for p in (b1, b2)],
        })


steps(torch.optim.SGD(parameters, lr=0.5), 5)
adam = torch.optim.Adam(parameters, lr=0.1)
steps(adam, 5)
for group in adam.param_groups:
    group["lr"] = 0.01
steps(adam, 5)
print(json.dumps({
    "x": x.tolist(), "y": y.tolist(),
    "weights": [[0.3, -0.2, 0.4, 0.1], [0.7, -0.5]], "biases": [[0.05, -0.1], [0.2]],
    "records": records,
}, indent=1))
