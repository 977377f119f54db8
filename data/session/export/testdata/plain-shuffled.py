"""xor

A 2-3-2-1 network: softplus, softplus, sigmoid; loss bce, optimiser adamw.
It starts from the same weights, sees the same data in the same order, and computes in float64.
It prints a line an epoch: its number, and its loss.
"""

import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.set_default_dtype(torch.float64)

EPOCHS = 3
BATCH_SIZE = 3

# 4 samples, a row each, as the network gets them.
X = torch.tensor([
    [0.0, 0.0],
    [0.0, 1.0],
    [1.0, 0.0],
    [1.0, 1.0],
])
Y = torch.tensor([
    [0.0],
    [1.0],
    [1.0],
    [0.0],
])

# The order of the samples, a row for each epoch: shuffle=True would draw others.
ORDERS = [
    [1, 2, 3, 0],
    [1, 0, 3, 2],
    [0, 2, 3, 1],
]

model = nn.Sequential(
    nn.Linear(2, 3),
    nn.Softplus(threshold=40),
    nn.Linear(3, 2),
    nn.Softplus(threshold=40),
    nn.Linear(2, 1),
)
# Its outputs are z: the loss takes the sigmoid itself.

# The weights that it starts from: a row for each unit that they go to.
model.load_state_dict({
    "0.weight": torch.tensor([
        [0.7320635301146876, 0.49695972030593016],
        [-0.8192508338032012, 0.05302404905053293],
        [-0.26948658832006545, -0.6438621547410337],
    ]),
    "0.bias": torch.tensor([0.0, 0.0, 0.0]),
    "2.weight": torch.tensor([
        [-1.0567299664948882, 0.12322136977361153, 0.465472276596284],
        [0.9721750641473217, 0.1643375257924562, 0.6489839558894921],
    ]),
    "2.bias": torch.tensor([0.0, 0.0]),
    "4.weight": torch.tensor([
        [-0.6083834509832312, 0.9804303216448658],
    ]),
    "4.bias": torch.tensor([0.0]),
})

loss_function = nn.BCEWithLogitsLoss()


def penalty():
    """What keeps weights small; biases are left alone."""
    weights = [layer.weight for layer in model if isinstance(layer, nn.Linear)]
    return 0.001 * sum(w.abs().sum() for w in weights) + 0.5 * 0.01 * sum((w ** 2).sum() for w in weights)


optimizer = torch.optim.AdamW(model.parameters(), lr=0.1, betas=(0.9, 0.999), eps=1e-08, weight_decay=0.01)

data = TensorDataset(X, Y)
for epoch in range(1, 1 + EPOCHS):
    total = 0.0
    order = ORDERS[epoch - 1]
    for x, y in DataLoader(data, BATCH_SIZE, sampler=order):
        optimizer.zero_grad()
        loss = loss_function(model(x), y) + penalty()
        loss.backward()
        optimizer.step()
        total += loss.item() * len(x)
    print(epoch, total / len(X))
