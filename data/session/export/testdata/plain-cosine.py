"""diabetes

A 2-2-1 network: sigmoid, sigmoid; loss bce, optimiser sgd.
It starts from the same weights, sees the same data in the same order, and computes in float64.
It prints a line an epoch: its number, and its loss.
"""

import torch
from torch import nn

torch.set_default_dtype(torch.float64)

EPOCHS = 3  # after the 5 that are done

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
        [0.9642897574362591, 0.30229479477101134],
        [0.6086218817142145, 0.35357831030759157],
    ]),
    "0.bias": torch.tensor([-0.08700370783953089, 0.3591101347028882]),
    "2.weight": torch.tensor([
        [0.5199100262239411, 0.1104221047580223],
    ]),
    "2.bias": torch.tensor([-0.3456974040100398]),
})

loss_function = nn.BCEWithLogitsLoss()

optimizer = torch.optim.SGD(model.parameters(), lr=1.8185661446562)
# That is the rate of the epoch before: the scheduler goes on from there.
for group in optimizer.param_groups:
    group["initial_lr"] = 2.0
scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=20, eta_min=0.1, last_epoch=4)

for epoch in range(6, 6 + EPOCHS):
    optimizer.zero_grad()
    loss = loss_function(model(X), Y)
    loss.backward()
    optimizer.step()
    scheduler.step()
    print(epoch, loss.item())
