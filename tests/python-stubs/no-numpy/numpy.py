"""The little of NumPy that the programs use, for a Python that has none."""

import math

inf, nan = math.inf, math.nan


def _log(x, log):
    return log(x) if x > 0 else -inf if x == 0 else nan


class Array:
    def __init__(self, values):
        self.values = [float(v) for v in values]

    def tolist(self):
        return self.values

    def reshape(self, rows, columns):
        assert rows * columns == len(self.values)
        return [self.values[r * columns : (r + 1) * columns] for r in range(rows)]

    def __len__(self):
        return len(self.values)

    def _with(self, other, do):
        if isinstance(other, Array):
            assert len(other) == len(self)
            return Array([do(a, b) for a, b in zip(self.values, other.values)])
        return Array([do(a, float(other)) for a in self.values])

    def __add__(self, other):
        return self._with(other, lambda a, b: a + b)

    __radd__ = __add__

    def __sub__(self, other):
        return self._with(other, lambda a, b: a - b)

    def __rsub__(self, other):
        return self._with(other, lambda a, b: b - a)

    def __mul__(self, other):
        return self._with(other, lambda a, b: a * b)

    __rmul__ = __mul__

    def __truediv__(self, other):
        return self._with(other, lambda a, b: a / b)

    def __rtruediv__(self, other):
        return self._with(other, lambda a, b: b / a)

    def __pow__(self, other):
        return self._with(other, lambda a, b: a**b)

    def __rpow__(self, other):
        return self._with(other, lambda a, b: b**a)

    def __neg__(self):
        return Array([-a for a in self.values])


def _each(do):
    return lambda x: Array([do(v) for v in x.values]) if isinstance(x, Array) else do(x)


array = Array
exp = _each(math.exp)
log = _each(lambda x: _log(x, math.log))
log2 = _each(lambda x: _log(x, math.log2))


def linspace(start, stop, count):
    return Array([start + (stop - start) * i / (count - 1) for i in range(count)])


def arange(count):
    return Array(range(count))
