'use strict';

// Redraws the charts of series for the span of time that mouse or keys ask for. What is drawn at
// first is in the page already; the same columns give the same lines here.

const SECOND = 1000, MINUTE = 60 * SECOND, HOUR = 60 * MINUTE, DAY = 24 * HOUR;
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500,
  ...[1, 2, 5, 10, 15, 30].map(n => n * SECOND), ...[1, 2, 5, 10, 15, 30].map(n => n * MINUTE),
  ...[1, 2, 3, 6, 12].map(n => n * HOUR), ...[1, 2, 4, 7, 14].map(n => n * DAY)];
const MONTH = 2629746 * SECOND, MONDAY = 4 * DAY, LONGEST = 12000;
const MONTHS_A_STEP = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, LONGEST];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const ANOMALOUS = 1, IN_EPISODE = 2, OPENS = 4, FALLS = 8;
const TICKS = 8, GAP = 20, NARROWEST = 3, DENSE = 2, FEWEST_COLUMNS = 8, LETTER = 4;

const two = n => String(n).padStart(2, '0');

function day(date) {
  return date.getUTCDate() + ' ' + MONTHS[date.getUTCMonth()];
}

function clock(date, step) {
  const minutes = two(date.getUTCHours()) + ':' + two(date.getUTCMinutes());
  if (step >= MINUTE) return minutes;
  const seconds = minutes + ':' + two(date.getUTCSeconds());
  return step >= SECOND ? seconds : seconds + '.' + String(date.getUTCMilliseconds()).padStart(3, '0');
}

function timeText(time) {
  const date = new Date(time);
  const step = time % SECOND ? 1 : time % MINUTE ? SECOND : MINUTE;
  return day(date) + ' ' + date.getUTCFullYear() + ' ' + clock(date, step);
}

function number(value) {
  return Number.isNaN(value) ? '–' : String(Number(value.toPrecision(4)));
}

/** As TimeTicks.java: round times, each with what stands above and below. */
function ticks(from, until) {
  const span = until - from;
  const step = STEPS.find(s => Math.floor(span / s) < TICKS);
  return step ? evenTicks(from, until, step) : monthTicks(from, until,
    MONTHS_A_STEP.find(m => Math.floor(span / (m * MONTH)) < TICKS) || LONGEST * Math.ceil(span / (TICKS * LONGEST * MONTH)));
}

function evenTicks(from, until, step) {
  const found = [];
  for (let time = MONDAY + Math.ceil((from - MONDAY) / step) * step; time <= until; time += step) {
    const date = new Date(time), year = date.getUTCFullYear();
    found.push(step < DAY ? [time, clock(date, step), day(date) + ' ' + year] : [time, day(date), String(year)]);
  }
  return found;
}

function monthTicks(from, until, step) {
  const found = [], first = new Date(from);
  let month = Math.floor((12 * first.getUTCFullYear() + first.getUTCMonth()) / step) * step;
  for (let time; (time = Date.UTC(1900, month - 12 * 1900)) <= until; month += step) {
    const year = String(new Date(time).getUTCFullYear());
    if (time >= from) found.push(step < 12 ? [time, MONTHS[month % 12], year] : [time, year, '']);
  }
  return found;
}

/** The columns of a series, as Envelope.bytes() wrote them. */
class Columns {
  constructor(data) {
    const raw = Uint8Array.from(atob(data.columns), c => c.charCodeAt(0));
    const size = raw.length / 17;
    this.size = size;
    this.start = Number(data.start);
    this.end = Number(data.end);
    const offsets = new Uint32Array(raw.buffer, 0, size);
    this.times = Float64Array.from(offsets, t => this.start + t * Number(data.unit));
    this.lowest = new Float32Array(raw.buffer, 4 * size, size);
    this.highest = new Float32Array(raw.buffer, 8 * size, size);
    this.threshold = new Float32Array(raw.buffer, 12 * size, size);
    this.flags = new Uint8Array(raw.buffer, 16 * size, size);
    const steps = Float64Array.from({length: size - 1}, (_, i) => this.times[i + 1] - this.times[i]).sort();
    this.step = size < 2 ? 0 : steps[steps.length >> 1];
    this.gap = this.step === 0 ? Infinity : GAP * this.step;
  }

  has(i, flag) {
    return (this.flags[i] & flag) !== 0;
  }

  endOf(i) {
    const next = i + 1 < this.size ? this.times[i + 1] : this.end;
    return next - this.times[i] > this.gap ? this.times[i] + this.step : next;
  }

  /** Index of the first column that begins at a time or later. */
  at(time) {
    let low = 0, high = this.size;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.times[middle] < time) low = middle + 1; else high = middle;
    }
    return low;
  }

  /** Index behind the last column that begins at a time or earlier: all begin at whole milliseconds. */
  behind(time) {
    return this.at(Math.floor(time) + 1);
  }

  /** Starts of the runs of columns that have a flag. */
  runs(flags) {
    const starts = [];
    for (let i = 0; i < this.size; i++) {
      for (const flag of flags) {
        if (this.has(i, flag) && (i === 0 || !this.has(i - 1, flag))) starts.push(i);
      }
    }
    return [...new Set(starts)];
  }
}

/** As Path.java. */
class Path {
  constructor(gap) {
    this.gap = gap;
    this.text = [];
    this.drawing = false;
  }

  line(from, until, x, y) {
    if (Number.isNaN(y)) {
      this.drawing = false;
      return;
    }
    const tenths = Math.round(10 * y);
    const joined = this.drawing && (x === this.x || from - this.time <= this.gap);
    if (!joined) this.text.push('M' + x + ' ' + tenths / 10, x + ' ' + tenths / 10);
    else if (x !== this.x || tenths !== this.tenths) this.text.push(x + ' ' + tenths / 10);
    Object.assign(this, {drawing: true, time: until, x, tenths});
  }

  step(from, until, x, y) {
    if (this.drawing && from - this.time <= this.gap && !Number.isNaN(y)) {
      this.line(from, until, x, this.tenths / 10);
    }
    this.line(from, until, x, y);
  }
}

class SeriesView {
  constructor(figure) {
    this.figure = figure;
    this.data = figure.dataset;
    this.view = figure.querySelector('.view');
    this.svg = this.view.querySelector('svg');
    this.reading = figure.querySelector('.reading');
    for (const key of ['left', 'right', 'top', 'bottom', 'lowest', 'highest']) {
      this[key] = Number(this.data[key]);
    }
    this.logarithmic = this.data.logarithmic === 'true';
    figure.classList.add('live');
    this.clip();
    this.addControls();
    this.view.addEventListener('keydown', event => this.key(event));
    this.listenToPointer();
  }

  /** Decoded when first needed: pages may have many series. */
  get columns() {
    if (!this.decoded) {
      this.decoded = new Columns(this.data);
      this.from = this.decoded.start;
      this.until = this.decoded.end;
      this.marks = this.decoded.runs([ANOMALOUS, OPENS]);
    }
    return this.decoded;
  }

  /** What lies beside the span shown is drawn too, and cut off. */
  clip() {
    const id = this.figure.id + '-clip';
    const clip = this.mark('clipPath', {id});
    clip.append(this.mark('rect', {x: this.left, y: 0, width: this.right - this.left, height: this.svg.viewBox.baseVal.height}));
    this.svg.prepend(clip);
    for (const drawn of this.svg.querySelectorAll('.score, .threshold, .alert, g[data-flag]')) {
      this.set(drawn, {'clip-path': 'url(#' + id + ')'});
    }
  }

  addControls() {
    const controls = document.createElement('div');
    controls.className = 'controls';
    controls.setAttribute('role', 'group');
    controls.setAttribute('aria-label', 'Zoom of ' + this.data.name);
    const actions = [['Zoom in', () => this.zoom(0.5)], ['Zoom out', () => this.zoom(2)],
      ['Earlier', () => this.move(-0.5)], ['Later', () => this.move(0.5)],
      ['Next mark', () => this.next(1)], ['Show all', () => this.all()]];
    for (const [name, action] of actions) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = name;
      button.addEventListener('click', () => {
        this.columns;
        action();
      });
      controls.append(button);
    }
    this.view.before(controls);
  }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    this.columns;
    const actions = {
      '+': () => this.zoom(0.5), '=': () => this.zoom(0.5), '-': () => this.zoom(2),
      ArrowLeft: () => this.move(-0.25), ArrowRight: () => this.move(0.25),
      0: () => this.all(), Home: () => this.all(), Escape: () => this.all(),
      n: () => this.next(1), N: () => this.next(1), p: () => this.next(-1), P: () => this.next(-1),
    };
    if (actions[event.key]) {
      event.preventDefault();
      actions[event.key]();
    }
  }

  listenToPointer() {
    let begun = null;
    const selection = this.mark('rect', {class: 'selection', y: this.top, height: this.bottom - this.top});
    const cursor = this.mark('line', {class: 'cursor', y1: this.top, y2: this.bottom});
    this.view.addEventListener('pointerdown', event => {
      if (event.button === 0 && event.pointerType === 'mouse') {
        begun = this.pixel(event);
        this.view.setPointerCapture(event.pointerId);
      }
    });
    this.view.addEventListener('pointermove', event => {
      const x = this.pixel(event);
      this.set(cursor, {x1: x, x2: x});
      this.svg.append(cursor);
      this.readAt(this.timeAt(x));
      if (begun !== null) {
        this.set(selection, {x: Math.min(x, begun), width: Math.abs(x - begun)});
        this.svg.append(selection);
      }
    });
    this.view.addEventListener('pointerup', event => {
      const x = this.pixel(event);
      if (begun !== null && Math.abs(x - begun) > 4) {
        this.show(this.timeAt(Math.min(x, begun)), this.timeAt(Math.max(x, begun)));
      }
      begun = null;
      selection.remove();
    });
    this.view.addEventListener('pointerleave', () => {
      cursor.remove();
      this.readSpan();
    });
    this.view.addEventListener('dblclick', () => this.all());
    this.view.addEventListener('wheel', event => {
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        this.columns;
        this.zoom(event.deltaY < 0 ? 0.7 : 1 / 0.7, this.timeAt(this.pixel(event)));
      }
    }, {passive: false});
  }

  pixel(event) {
    const box = this.svg.getBoundingClientRect();
    const x = (event.clientX - box.left) * this.svg.viewBox.baseVal.width / box.width;
    return Math.min(this.right, Math.max(this.left, x));
  }

  timeAt(x) {
    this.columns;
    return this.from + (x - this.left) / (this.right - this.left) * (this.until - this.from);
  }

  zoom(factor, around = (this.from + this.until) / 2) {
    this.show(around - (around - this.from) * factor, around + (this.until - around) * factor);
  }

  move(share) {
    const by = Math.max(this.columns.start - this.from,
      Math.min(this.columns.end - this.until, share * (this.until - this.from)));
    this.show(this.from + by, this.until + by);
  }

  all() {
    this.show(this.columns.start, this.columns.end);
  }

  /** Shows the next labelled span or episode, or the one before, with as much around it. */
  next(direction) {
    const middle = (this.from + this.until) / 2;
    const whole = this.from === this.columns.start && this.until === this.columns.end;
    const ahead = this.marks.filter(i => whole || (direction > 0 ? this.columns.times[i] > middle + 1
      : this.columns.times[i] < middle - 1));
    const mark = direction > 0 ? ahead[0] : ahead[ahead.length - 1];
    if (mark === undefined) {
      this.reading.textContent = 'No mark ' + (direction > 0 ? 'after' : 'before') + ' this.';
      return;
    }
    const span = Math.min(this.until - this.from, (this.columns.end - this.columns.start) / 10);
    this.show(this.columns.times[mark] - span / 2, this.columns.times[mark] + span / 2);
  }

  /** Shows a span of time, as far as there are events in it, never fewer than a few columns. */
  show(from, until) {
    const columns = this.columns;
    const least = Math.min(columns.end - columns.start,
      Math.max(1, FEWEST_COLUMNS * Math.max(columns.step, 1)));
    const middle = (from + until) / 2;
    const span = Math.min(columns.end - columns.start, Math.max(least, until - from));
    this.from = Math.max(columns.start, Math.min(columns.end - span, middle - span / 2));
    this.until = this.from + span;
    this.draw();
    this.readSpan();
  }

  x(time) {
    const share = this.until === this.from ? 0 : (time - this.from) / (this.until - this.from);
    return Math.floor(this.left + share * (this.right - this.left));
  }

  y(score) {
    if (Number.isNaN(score)) return NaN;
    const value = Math.min(this.highest, Math.max(this.lowest, score));
    const share = this.logarithmic
      ? Math.log(value / this.lowest) / Math.log(this.highest / this.lowest)
      : (value - this.lowest) / (this.highest - this.lowest);
    return this.bottom + share * (this.top - this.bottom);
  }

  draw() {
    const columns = this.columns;
    const first = Math.max(0, columns.at(this.from) - 1);
    const behind = Math.min(columns.size, columns.at(this.until) + 1);
    const score = this.set(this.svg.querySelector('.score'), {d: this.scorePath(first, behind)});
    score.classList.toggle('dense', behind - first > DENSE * (this.right - this.left));
    this.set(this.svg.querySelector('.threshold'), {d: this.thresholdPath(first, behind)});
    for (const lane of this.svg.querySelectorAll('g[data-flag]')) this.drawBands(lane, first, behind);
    this.drawOpenings(first, behind);
    this.drawTimes();
  }

  behindPixel(i, behind) {
    const x = this.x(this.columns.times[i]);
    let next = i + 1;
    while (next < behind && this.x(this.columns.times[next]) === x) next++;
    return next;
  }

  scorePath(first, behind) {
    const {times, lowest, highest, gap} = this.columns;
    const path = new Path(gap);
    for (let from = first; from < behind; from = this.behindPixel(from, behind)) {
      const next = this.behindPixel(from, behind);
      let low = -1, high = -1;
      for (let i = from; i < next; i++) {
        if (!Number.isNaN(lowest[i])) {
          if (low < 0 || lowest[i] < lowest[low]) low = i;
          if (high < 0 || highest[i] > highest[high]) high = i;
        }
      }
      const bottom = low < 0 ? NaN : this.y(lowest[low]);
      const top = high < 0 ? NaN : this.y(highest[high]);
      const falls = low === high ? low >= 0 && this.columns.has(low, FALLS) : high < low;
      const x = this.x(times[from]);
      path.line(times[from], times[from], x, falls ? top : bottom);
      path.line(times[next - 1], times[next - 1], x, falls ? bottom : top);
    }
    return path.text.join(' ');
  }

  thresholdPath(first, behind) {
    const {times, threshold, gap, size, end} = this.columns;
    const path = new Path(gap);
    for (let from = first; from < behind; from = this.behindPixel(from, behind)) {
      const last = this.behindPixel(from, behind) - 1;
      path.step(times[from], times[last], this.x(times[last]), this.y(threshold[last]));
    }
    if (behind === size) path.step(end, end, this.x(end), this.y(threshold[size - 1]));
    return path.text.join(' ');
  }

  drawBands(lane, first, behind) {
    const columns = this.columns;
    const flag = Number(lane.dataset.flag);
    lane.replaceChildren();
    for (let i = first; i < behind; i++) {
      if (!columns.has(i, flag)) continue;
      const begin = i;
      while (i + 1 < behind && columns.has(i + 1, flag) && columns.times[i + 1] - columns.times[i] <= columns.gap) i++;
      const x = this.x(columns.times[begin]);
      const width = Math.max(NARROWEST, this.x(columns.endOf(i)) - x);
      lane.append(this.mark('rect', {class: lane.dataset.style, x, y: lane.dataset.y, width, height: lane.dataset.height}));
    }
  }

  drawOpenings(first, behind) {
    const alert = this.svg.querySelector('.alert');
    const places = new Set();
    for (let i = first; i < behind; i++) {
      if (this.columns.has(i, OPENS)) places.add(this.x(this.columns.times[i]));
    }
    this.set(alert, {d: [...places].map(x => 'M' + x + ' ' + alert.dataset.y + 'l-5 9h10z').join('')});
  }

  drawTimes() {
    const group = this.svg.querySelector('.times');
    group.replaceChildren();
    let before = '';
    for (const [time, above, below] of ticks(this.from, this.until)) {
      const x = this.x(time), y = Number(group.dataset.y);
      group.append(this.mark('line', {class: 'grid', x1: x, y1: this.top, x2: x, y2: this.bottom}));
      group.append(this.text(x, y, above));
      if (below && below !== before) group.append(this.text(x, y + 17, below));
      before = below;
    }
  }

  /** Says what the span shown holds. */
  readSpan() {
    const columns = this.columns;
    const first = Math.max(0, columns.at(this.from));
    const behind = Math.max(first + 1, columns.behind(this.until));
    let peak = -1, opened = 0, labelled = 0;
    for (let i = first; i < Math.min(behind, columns.size); i++) {
      if (!Number.isNaN(columns.highest[i]) && (peak < 0 || columns.highest[i] > columns.highest[peak])) peak = i;
      if (columns.has(i, OPENS)) opened++;
      if (columns.has(i, ANOMALOUS) && (i === first || !columns.has(i - 1, ANOMALOUS))) labelled++;
    }
    const parts = [timeText(this.from) + ' to ' + timeText(this.until)];
    if (peak >= 0) parts.push('highest score ' + this.scoreText(peak, columns.highest[peak]) + ' at ' + timeText(columns.times[peak]));
    parts.push(opened === 1 ? '1 alert' : opened + ' alerts');
    if (this.svg.querySelector('.labelled.lane, g[data-flag="1"]')) parts.push(labelled === 1 ? '1 labelled span' : labelled + ' labelled spans');
    this.reading.textContent = parts.join('; ') + '.';
  }

  readAt(time) {
    const columns = this.columns;
    const i = Math.max(0, Math.min(columns.size, columns.at(time + 1)) - 1);
    const marks = [[ANOMALOUS, 'labelled'], [IN_EPISODE, 'in an episode'], [OPENS, 'alert']]
      .filter(([flag]) => columns.has(i, flag)).map(([, name]) => name);
    const scores = columns.lowest[i] === columns.highest[i] ? 'score ' + this.scoreText(i, columns.highest[i])
      : 'scores ' + number(columns.lowest[i]) + ' to ' + this.scoreText(i, columns.highest[i]);
    this.reading.textContent = [timeText(columns.times[i]), scores, 'threshold ' + number(columns.threshold[i]), ...marks].join('; ') + '.';
  }

  scoreText(i, score) {
    const times = score / this.columns.threshold[i];
    return number(score) + (Number.isFinite(times) ? ', ' + Number(times.toPrecision(2)) + ' times its threshold' : '');
  }

  mark(name, attributes) {
    return this.set(document.createElementNS('http://www.w3.org/2000/svg', name), attributes);
  }

  text(x, y, content) {
    const inside = Math.min(x, this.svg.viewBox.baseVal.width - LETTER * content.length);
    const text = this.mark('text', {x: inside, y, 'text-anchor': 'middle'});
    text.textContent = content;
    return text;
  }

  set(element, attributes) {
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  }
}

/** Shows one series at a time, the chosen one; on paper all of them are. */
class Chooser {
  constructor(views) {
    this.views = views;
    this.select = document.querySelector('.chooser select');
    if (this.select) {
      this.select.closest('.chooser').hidden = false;
      this.select.addEventListener('change', () => this.choose(this.select.value));
      this.choose(this.select.value);
    }
    document.addEventListener('click', event => this.follow(event));
  }

  choose(id) {
    for (const view of this.views) view.figure.hidden = view.figure.id !== id;
  }

  /** A link to a span of time in a series. */
  follow(event) {
    const link = event.target.closest('a[data-series]');
    const view = link && this.views.find(v => v.figure.id === link.dataset.series);
    if (!view) return;
    event.preventDefault();
    if (this.select) {
      this.select.value = view.figure.id;
      this.choose(view.figure.id);
    }
    view.show(Number(link.dataset.from), Number(link.dataset.until));
    view.figure.scrollIntoView({block: 'start'});
    view.view.focus({preventScroll: true});
  }
}

new Chooser([...document.querySelectorAll('figure.series')].map(figure => new SeriesView(figure)));
