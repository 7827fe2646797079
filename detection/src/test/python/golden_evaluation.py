"""Writes the golden files of dev.weir.detection.evaluation, slowly and straight from the definitions.

    python golden_evaluation.py ../resources/golden/evaluation

Needs numpy and scikit-learn. Development only: no build and no test runs it. Every scorer below loops
over rows, thresholds and windows as its paper writes them down, and shares no idea with the Java code
that is checked against it; where a window or a span is empty, scikit-learn's own figure stands beside it.
"""

import math
import os
import sys

import numpy as np
import sklearn
from sklearn.metrics import confusion_matrix, precision_recall_fscore_support

SEED = 20261121


def runs(flags):
    """Inclusive (first, last) pairs of consecutive true values."""
    found, start = [], None
    for i, flag in enumerate(flags):
        if flag and start is None:
            start = i
        if not flag and start is not None:
            found.append((start, i - 1))
            start = None
    if start is not None:
        found.append((start, len(flags) - 1))
    return found


# --- volume under the surface -------------------------------------------------------------------


def softened(labels, spans, window):
    half = window // 2
    soft = [float(label) for label in labels]
    for first, last in spans:
        for t in range(len(labels)):
            if last < t <= last + half:
                soft[t] += math.sqrt(1 - (t - last) / window)
            if first - half <= t < first:
                soft[t] += math.sqrt(1 - (first - t) / window)
    return [min(1.0, value) for value in soft]


def merged(spans, length, window):
    half = window // 2
    wide = []
    for first, last in spans:
        if wide and wide[-1][1] >= first - half:
            wide[-1][1] = last + half
        else:
            wide.append([first - half, last + half])
    return [(max(a, 0), min(b, length - 1)) for a, b in wide]


def areas(labels, scores, window, count):
    n, spans = len(labels), runs(labels)
    soft, wide = softened(labels, spans, window), merged(spans, n, window)
    ordered = sorted(scores, reverse=True)
    curve = [(0.0, 0.0, 1.0)]
    for rank in np.linspace(0, n - 1, count).astype(int):
        flagged = [score >= ordered[rank] for score in scores]
        true = sum(y for y, flag in zip(soft, flagged) if flag)
        actual = sum(1.0 if label else (y if flag else 0.0) for label, y, flag in zip(labels, soft, flagged))
        positives = (sum(labels) + actual) / 2
        met = sum(any(flagged[a : b + 1]) for a, b in wide) / len(wide)
        recall = min(1.0, true / positives) * met
        curve.append((recall, (sum(flagged) - true) / (n - positives), true / sum(flagged)))
    pr = sum((b[0] - a[0]) * b[2] for a, b in zip(curve, curve[1:]))
    curve.append((1.0, 1.0, 0.0))
    roc = sum((b[1] - a[1]) * (a[0] + b[0]) / 2 for a, b in zip(curve, curve[1:]))
    return roc, pr


def volume(labels, scores, window, count=250):
    surfaces = [areas(labels, scores, w, count) for w in range(window + 1)]
    return tuple(float(np.mean([surface[i] for surface in surfaces])) for i in (0, 1))


# --- ranges -------------------------------------------------------------------------------------


def range_mean(earning, covering, existence):
    if not earning:
        return None
    total = 0.0
    for a, b in earning:
        shares = [max(0, min(b, d) - max(a, c) + 1) for c, d in covering]
        pieces = sum(share > 0 for share in shares)
        if pieces:
            total += existence + (1 - existence) * sum(shares) / (b - a + 1) / pieces
    return total / len(earning)


def range_quality(labels, flagged):
    real, predicted = runs(labels), runs(flagged)
    precision, recall = range_mean(predicted, real, 0.0), range_mean(real, predicted, 0.2)
    if precision is None and recall is None:
        return precision, recall, None
    p, r = precision or 0.0, recall or 0.0
    return precision, recall, 2 * p * r / (p + r) if p + r else 0.0


# --- NAB ----------------------------------------------------------------------------------------

PROFILES = {"standard": (1.0, 0.11, 1.0), "low_fp": (1.0, 0.22, 1.0), "low_fn": (1.0, 0.11, 2.0)}


def sigma(y):
    return -1.0 if y > 3 else 2 / (1 + math.exp(5 * y)) - 1


def nab_raw(rows, windows, detections, profile):
    tp, fp, fn = PROFILES[profile]
    probation = min(math.floor(0.15 * rows), 750)
    counted = [w for w in windows if w[1] >= probation]
    best, cost = {}, 0.0
    for i in detections:
        if i < probation:
            continue
        inside = [w for w in windows if w[0] <= i <= w[1]]
        before = [w for w in windows if w[1] < i]
        if inside:
            l, r = inside[0]
            earned = sigma(-(r - i + 1) / (r - l + 1)) / sigma(-1) * tp
            best[(l, r)] = max(best.get((l, r), -math.inf), earned)
        elif before:
            l, r = before[-1]
            cost += sigma((i - r) / (r - l) if r > l else math.inf) * fp
        else:
            cost -= fp
    return sum(best.values()) + cost - fn * (len(counted) - len(best)), len(counted)


def nab_score(files, profile):
    tp, _, fn = PROFILES[profile]
    results = [nab_raw(rows, windows, detections, profile) for rows, windows, detections in files]
    raw, count = sum(r for r, _ in results), sum(c for _, c in results)
    return 100 * (raw + fn * count) / (tp * count + fn * count) if count else None


# --- card precision -----------------------------------------------------------------------------


def card_precision(events, k, remove_found, delay):
    """events: (day, card, score, label) in stream order, as the fraud detection handbook defines it."""
    order = list(dict.fromkeys(card for _, card, _, _ in events))
    found, daily = set(), []
    for day in sorted({event[0] for event in events}):
        known = set(found)
        if delay is not None:
            known |= {card for d, card, _, label in events if label and d <= day - 1 - delay}
        best = {}
        for d, card, score, label in events:
            if d == day and card not in known:
                old = best.get(card, (-math.inf, 0))
                best[card] = (max(old[0], score), max(old[1], label))
        top = sorted(best, key=lambda card: (-best[card][0], order.index(card)))[:k]
        hits = [card for card in top if best[card][1]]
        daily.append(len(hits) / k)
        if remove_found:
            found |= set(hits)
    return float(np.mean(daily))


# --- cases --------------------------------------------------------------------------------------


def write(folder, name, about, columns, lines):
    versions = f"numpy {np.__version__}, scikit-learn {sklearn.__version__}"
    with open(os.path.join(folder, name), "w", encoding="utf-8") as target:
        target.write(f"# src/test/python/golden_evaluation.py, default_rng({SEED}), {versions}: {about}\n")
        target.write(",".join(columns) + "\n")
        for line in lines:
            target.write(",".join("" if cell is None else str(cell) for cell in line) + "\n")


def bits(flags):
    return "".join("1" if flag else "0" for flag in flags)


def spans_at_random(rng, n, share):
    labels, t = [0] * n, 0
    while t < n:
        t += 1 + int(rng.exponential(n * share))
        length = 1 + int(rng.exponential(max(1.0, n * share / 4)))
        for i in range(t, min(n, t + length)):
            labels[i] = 1
        t += length
    if not any(labels):
        labels[n // 2] = 1
    if all(labels):
        labels[0] = 0
    return labels


def volume_cases(rng):
    for name, labels in [
        ("one-row", [0] * 20 + [1] + [0] * 19),
        ("begins-inside", [1] * 5 + [0] * 30),
        ("ends-inside", [0] * 30 + [1] * 5),
        ("alternating", [0, 1] * 20),
        ("close-pair", [0] * 10 + [1] * 3 + [0] * 2 + [1] * 3 + [0] * 12),
        ("three-single-rows", [0] * 8 + [1, 0, 1, 0, 1] + [0] * 20),
    ]:
        yield name, labels
    for i, (n, share) in enumerate([(10, 0.3), (60, 0.2), (150, 0.05), (150, 0.15), (400, 0.03), (400, 0.1)]):
        yield f"random-{i}", spans_at_random(rng, n, share)


def volume_lines(rng):
    for name, labels in volume_cases(rng):
        n = len(labels)
        for kind, scores in [
            ("distinct", rng.normal(size=n) + np.array(labels)),
            ("late", np.roll(labels, 2) + 0.7 * rng.random(n)),
            ("ties", np.round(rng.random(n) + 0.6 * np.array(labels), 1)),
        ]:
            window = int(rng.choice([0, 1, 2, 7, 20, 100] if n < 400 else [5, 20]))
            scores = [round(float(score), 6) for score in scores]
            roc, pr = volume(labels, scores, window)
            yield f"{name}-{kind}", window, bits(labels), ";".join(map(str, scores)), roc, pr
    yield "all-equal", 10, bits([0, 0, 1, 1, 0, 0]), "1;1;1;1;1;1", *volume([0, 0, 1, 1, 0, 0], [1.0] * 6, 10)


def point_lines(rng):
    for i in range(24):
        n = int(rng.integers(5, 80))
        labels = spans_at_random(rng, n, float(rng.choice([0.1, 0.3])))
        flagged = spans_at_random(rng, n, float(rng.choice([0.1, 0.3]))) if i % 6 else [0] * n
        if i % 4 == 3:
            flagged = [max(flag, label) for flag, label in zip(flagged, labels)]
        if i == 5:
            labels = [0] * n
        true_negative, false_positive, _, _ = confusion_matrix(labels, flagged, labels=[0, 1]).ravel()
        p, r, f, _ = precision_recall_fscore_support(labels, flagged, average="binary", zero_division=np.nan)
        point = [None if math.isnan(value) else float(value) for value in (p, r, f)]
        yield (f"random-{i}", bits(labels), bits(flagged), *point,
               float(false_positive / (false_positive + true_negative)), *range_quality(labels, flagged))


def nab_lines(rng):
    for i in range(30):
        files = []
        for _ in range(int(rng.integers(1, 5))):
            rows = int(rng.integers(20, 7000))
            windows, t = [], int(rng.integers(0, rows))
            while t < rows and len(windows) < int(rng.integers(0, 5)):
                last = min(rows - 1, t + int(rng.integers(0, max(2, rows // 10))))
                windows.append((t, last))
                t = last + 2 + int(rng.integers(0, max(2, rows // 4)))
            picks = {int(row) for row in rng.integers(0, rows, size=int(rng.integers(0, 12)))}
            for first, last in windows:
                if rng.random() < 0.5:
                    picks |= {int(rng.integers(first, last + 1)), min(rows - 1, last + 1)}
            files.append((rows, windows, sorted(picks)))
        text = "|".join(
            f"{rows}/" + ";".join(f"{a}-{b}" for a, b in windows) + "/" + ";".join(map(str, picks))
            for rows, windows, picks in files
        )
        yield (f"random-{i}", text, *(nab_score(files, profile) for profile in PROFILES))


def card_lines(rng):
    for i in range(16):
        cards, days = int(rng.integers(2, 30)), int(rng.integers(1, 8))
        bad = {card: int(rng.integers(0, days)) for card in range(cards) if rng.random() < 0.4}
        events = []
        for day in range(days):
            for _ in range(int(rng.integers(1, 3 * cards))):
                card = int(rng.integers(0, cards))
                label = int(card in bad and bad[card] <= day and rng.random() < 0.6)
                score = round(float(rng.random() + 0.4 * label), 1 if i % 2 else 4)
                events.append((day, f"c{card}", score, label))
        k = int(rng.choice([c for c in (1, 3, 5, 10) if c <= len({event[1] for event in events})]))
        remove, delay = bool(i % 3), [None, 0, 1, 3][i % 4]
        text = ";".join(f"{day}/{card}/{score}/{label}" for day, card, score, label in events)
        yield f"random-{i}", k, str(remove).lower(), delay, text, card_precision(events, k, remove, delay)


def main(folder):
    rng = np.random.default_rng(SEED)
    write(folder, "volume.csv", "VUS-ROC and VUS-PR of TSB-AD, 250 thresholds, windows 0 to the one given.",
          ["case", "window", "labels", "scores", "vus_roc", "vus_pr"], volume_lines(rng))
    write(folder, "points.csv", "figures of scikit-learn over rows; range-based ones of Tatbul et al. 2018 with"
          " alpha 0.2 in recall, flat bias and reciprocal cardinality. Empty: undefined.",
          ["case", "labels", "flagged", "precision", "recall", "f1", "false_alarm_rate", "range_precision",
           "range_recall", "range_f1"], point_lines(rng))
    write(folder, "nab.csv", "the NAB score; files as rows/windows/detected rows, windows inclusive.",
          ["case", "files", "standard", "low_fp", "low_fn"], nab_lines(rng))
    write(folder, "card_precision.csv", "CardPrecision@k of the fraud detection handbook; events as"
          " day/card/score/label; equal scores in the order of the cards' first events.",
          ["case", "k", "remove_found", "known_after_days", "events", "card_precision"], card_lines(rng))


if __name__ == "__main__":
    main(sys.argv[1])
