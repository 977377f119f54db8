package frame

import (
	"fmt"
	"slices"
	"strings"

	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// reading is a named number of the header. It takes the same columns whatever the number,
// so that what stands beside it does not move.
type reading struct {
	name, value string
	field       int // columns of the value
}

// width returns the columns that a reading takes.
func (r *reading) width() int { return grid.Width(r.name) + 1 + max(r.field, grid.Width(r.value)) }

// betweenReadings is the columns between two readings.
const betweenReadings = 3

func clockWidth(list []reading) int {
	w := max(0, len(list)-1) * betweenReadings
	for i := range list {
		w += list[i].width()
	}
	return w
}

func (p header) drawClock(x int, list []reading) {
	for i := range list {
		r := &list[i]
		n := p.Text(x, 0, r.name+" ", theme.Dim)
		w := p.Text(x+n, 0, r.value, theme.Strong)
		if r.name == p.SymbolOf("J") {
			paint.HitLoss(p.Painter, grid.Rect{X: x + n, W: w, H: 1})
		}
		x += r.width() + betweenReadings
	}
}

// clock returns where in time the frame is: the run if there are several, the loss where
// it is wide enough, epoch, batch and sample.
func (p header) clock() []reading {
	m := p.Moment
	var list []reading
	if n, last := m.CountRuns(); n > 1 {
		list = append(list, reading{name: "run", value: whichRun(m.Run, n, last)})
	}
	if p.W() >= wideWidth {
		list = append(list, p.loss())
	}
	list = append(list, p.epoch())
	if m.Step == nil {
		return append(list, reading{name: "", field: len(m.Setup.Noun.One()) + p.ofField(len(m.Setup.Train))})
	}
	sample := p.sample()
	per := m.Batches()
	if per == 1 {
		return append(list, sample)
	}
	if p.W() >= wideWidth {
		list = append(list, reading{"step", number.Group(m.Step.Number), len("1000")})
	}
	batch := reading{"batch", fmt.Sprintf("%d/%d", m.Step.Batch, per), p.ofField(per)}
	if m.PinSelected() { // It is worth more room than the batch.
		return append(list, sample, batch)
	}
	return append(list, batch, sample)
}

// epoch returns the epoch, in a field that is wide enough for all that are known.
func (p header) epoch() reading {
	m := p.Moment
	field := 4
	if p.W() >= 2*namedWidth && m.Batches() == 1 {
		field = 5
	}
	if p.W() < fullWidth {
		field = 2
	}
	epoch := 0
	if m.Step != nil {
		epoch = m.Step.Epoch
	}
	return reading{"epoch", number.Group(epoch), max(field, grid.Width(number.Group(m.Curve.Epochs)))}
}

// ofField returns the width of "12/32" at its widest.
func (p header) ofField(n int) int { return 2*grid.Width(fmt.Sprint(n)) + 1 }

// loss returns the loss that the charts mark at this moment. Its value is empty before there
// is one.
func (p header) loss() reading {
	r := reading{name: p.SymbolOf("J"), field: 6}
	loss, exact, ok := p.Moment.Loss()
	if !ok {
		return r
	}
	r.value = p.Format.Brief(loss, digitsOfLoss)
	if !exact {
		r.name += p.Spell(" ≈")
	}
	return r
}

// digitsOfLoss is how many significant digits the loss has in the header.
const digitsOfLoss = 4

// sample returns the sample in focus, with a mark if it is pinned.
func (p header) sample() reading {
	m := p.Moment
	field := p.ofField(m.Samples())
	switch {
	case m.Moved():
		return reading{m.Setup.Noun.One(), "moved", field}
	case m.Aside(), m.PinAway():
		return reading{"row", fmt.Sprintf("%d ◆ not in batch", m.Row()+1), field}
	case m.PinSelected():
		return reading{"row", fmt.Sprintf("%d ◆ %d/%d", m.Row()+1, m.Selection.Sample+1, m.Samples()), field}
	default:
		return reading{m.Setup.Noun.One(), fmt.Sprintf("%d/%d", m.Selection.Sample+1, m.Samples()), field}
	}
}

// whichRun writes a run and, unless some were deleted, how many there are.
func whichRun(run, runs, last int) string {
	if last > runs {
		return fmt.Sprint(run)
	}
	return fmt.Sprintf("%d/%d", run, runs)
}

// lossesTo returns the losses of the buckets of epochs that are reached.
func (p header) lossesTo() []float64 {
	var list []float64
	here := p.Moment.Epoch()
	for _, b := range p.Moment.Curve.Buckets {
		if b.Last <= here && !number.Alarming(b.End) {
			list = append(list, b.End)
		}
	}
	return list
}

// spark returns the losses up to here as a line of blocks, from the lowest to the highest.
func (p header) spark(wide bool) string {
	columns := 4
	if wide {
		columns = 8
	}
	list := p.lossesTo()
	columns = min(columns, len(list))
	if columns < 2 {
		return ""
	}
	low, high := slices.Min(list), slices.Max(list)
	var b strings.Builder
	for i := range columns {
		b.WriteRune(paint.Spark(list[i*(len(list)-1)/(columns-1)], low, high))
	}
	return b.String()
}
