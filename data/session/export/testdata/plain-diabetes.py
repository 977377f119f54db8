"""diabetes

A 2-2-1 network: sigmoid, sigmoid; loss bce, optimiser sgd.
It starts from the same weights, sees the same data in the same order, and computes in float64.
It prints a line an epoch: its number, and its loss.
"""

import torch
from torch import nn

torch.set_default_dtype(torch.float64)

EPOCHS = 3

# 4 samples, a row each, as the network gets them.
X = torch.tensor([
    [0.62, 0.45],
    [0.31, 0.28],
    [0.88, 0.71],
    [0.25, 0.6],
])
Y = torch.tensor([
    [1.0],
    [0.0],
    [1.0],
    [0.0],
])

model = nn.Sequential(
    nn.Linear(2, 2),
    nn.Sigmoid(),
    nn.Linear(2, 1),
)
# Its outputs are z: the loss takes the sigmoid itself.

# The weights that it starts from: a row for each unit that they go to.
model.load_state_dict({
    "0.weight": torch.tensor([
        [0.9180061859499369, 0.34962850757927055],
        [0.6074117529752143, 0.3825566793256818],
    ]),
    "0.bias": torch.tensor([0.08101439959387358, 0.4411610559025869]),
    "2.weight": torch.tensor([
        [0.8064529729793897, 0.5307890468248485],
    ]),
    "2.bias": torch.tensor([0.47005264747538367]),
})

loss_function = nn.BCEWithLogitsLoss()

optimizer = torch.optim.SGD(model.parameters(), lr=2.0)

for epoch in range(1, 1 + EPOCHS):
    optimizer.zero_grad()
    loss = loss_function(model(X), Y)
    loss.backward()
    optimizer.step()
    print(epoch, loss.item())
