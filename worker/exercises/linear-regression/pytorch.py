"""The reference solution's work in PyTorch: the same steps on the same data, gradients by hand as there."""
import torch


def train(data, seed):
    x, y = data["km"], data["minutes"]
    slope, intercept, loss = 0.0, 0.0, 0.0
    for _ in range(60):
        error = x * slope + intercept - y
        loss = error.square().mean().item()
        slope_gradient = (2 * (error * x).mean()).item()
        intercept_gradient = (2 * error.mean()).item()
        slope -= 0.3 * slope_gradient
        intercept -= 0.3 * intercept_gradient
    return loss
