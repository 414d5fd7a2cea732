"""What a process of the command needs, loaded when this is imported: its processes are forked from one that did."""

import torch

from index.embedding import EmbeddingSettings, load_embedder

# Nothing can be forked from a process that has begun to compute in several threads.
torch.set_num_threads(1)
EMBEDDER = load_embedder(EmbeddingSettings())
