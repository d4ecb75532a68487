"""The reference solution's work in PyTorch: the shipped encoder and a head, ten epochs of three batches with Adam."""
import math
import torch
import torch.nn.functional as F

INTENTS, WIDTH, HEADS = 8, 192, 4


def train(data, seed):
    torch.manual_seed(seed)
    tokens, labels = data["tokens"].long(), data["labels"].long()
    encoder = {
        name: tensor.clone().requires_grad_()
        for name, tensor in data.items()
        if name not in ("tokens", "labels")
    }
    head = (0.02 * torch.randn(WIDTH, INTENTS)).requires_grad_()
    bias = torch.zeros(INTENTS, requires_grad=True)
    optimizer = torch.optim.Adam([head, bias, *encoder.values()], lr=0.0005)
    loss = torch.zeros(())
    for _ in range(10):
        for start in range(0, len(labels), 16):
            batch = tokens[start : start + 16]
            real = (batch != 0).float().unsqueeze(2)
            sentence = (encode(encoder, batch) * real).sum(1) / real.sum(1)
            loss = F.cross_entropy(sentence @ head + bias, labels[start : start + 16])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            loss.item()
    return loss.item()


def encode(weights, tokens):
    requests, length = tokens.shape
    padding = (tokens == 0).float().mul(-1e9).reshape(requests, 1, 1, length)
    words = weights["tokenTable"][tokens] + weights["positionTable"][:length]
    words = words.reshape(requests * length, WIDTH)
    for block in ("block1", "block2"):
        inside = normalize(words, weights[block + "Norm1"])
        query, key, value = (
            (inside @ weights[block + part]).reshape(requests, length, HEADS, WIDTH // HEADS).transpose(1, 2)
            for part in ("Query", "Key", "Value")
        )
        attention = (query @ key.transpose(2, 3) / math.sqrt(WIDTH / HEADS) + padding).softmax(-1)
        seen = (attention @ value).transpose(1, 2).reshape(requests * length, WIDTH)
        words = words + seen @ weights[block + "Output"]
        inner = torch.relu(normalize(words, weights[block + "Norm2"]) @ weights[block + "Expand"])
        words = words + inner @ weights[block + "Contract"]
    return normalize(words, weights["finalNorm"]).reshape(requests, length, WIDTH)


def normalize(words, gain):
    return words * (words.square().mean(-1, keepdim=True) + 1e-6).rsqrt() * gain
