"""The reference solution's training in PyTorch: the shipped language model, five epochs of five batches with Adam."""
import math
import torch
import torch.nn.functional as F

WIDTH, HEADS = 160, 4


def train(data, seed):
    torch.manual_seed(seed)
    texts = data["texts"].long()
    weights = {
        name: tensor.clone().requires_grad_() for name, tensor in data.items() if name != "texts"
    }
    optimizer = torch.optim.Adam(list(weights.values()), lr=0.0005)
    loss = torch.zeros(())
    for _ in range(5):
        for start in range(0, len(texts), 8):
            batch = texts[start : start + 8]
            scores = scores_of(weights, batch[:, :-1])
            loss = F.cross_entropy(scores.flatten(0, 1), batch[:, 1:].flatten(), ignore_index=0)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            loss.item()
    return loss.item()


def scores_of(weights, tokens):
    rows, length = tokens.shape
    later = torch.ones(length, length, device=tokens.device).triu(1).mul(-1e9)
    words = weights["tokenTable"][tokens] + weights["positionTable"][:length]
    words = words.reshape(rows * length, WIDTH)
    for block in ("block1", "block2", "block3"):
        inside = normalize(words, weights[block + "Norm1"])
        query, key, value = (
            (inside @ weights[block + part]).reshape(rows, length, HEADS, WIDTH // HEADS).transpose(1, 2)
            for part in ("Query", "Key", "Value")
        )
        attention = (query @ key.transpose(2, 3) / math.sqrt(WIDTH / HEADS) + later).softmax(-1)
        seen = (attention @ value).transpose(1, 2).reshape(rows * length, WIDTH)
        words = words + seen @ weights[block + "Output"]
        inner = torch.relu(normalize(words, weights[block + "Norm2"]) @ weights[block + "Expand"])
        words = words + inner @ weights[block + "Contract"]
    return (normalize(words, weights["finalNorm"]) @ weights["tokenTable"].T).reshape(rows, length, -1)


def normalize(words, gain):
    return words * (words.square().mean(-1, keepdim=True) + 1e-6).rsqrt() * gain
