"""How the shipped file about English words is made from treebanks and a dictionary.

`python -m timeline.text.training FOLDER` writes it; nothing else in the package imports this.
"""
