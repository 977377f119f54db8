package paths

import (
	"strconv"

	"backstep/network"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// batch draws the mean over the samples.
type batch struct{ drawing }

// wants returns the rows of the panel's body, with those of at most so many samples.
func (d batch) wants() int {
	const headSumAndMean, most = 3, 7
	rows := min(most, d.Moment.Samples()) + headSumAndMean
	if n := len(d.pic.batch.Penalties); n > 0 {
		rows += n + 1
	}
	return rows
}

// width returns the columns of the panel: a mark, the number and the target of a sample, and
// two numbers.
func (d batch) width() int {
	const margins, markNumberTarget, gaps = 4, 14, 4
	return margins + markNumberTarget + gaps + 2*d.Format.Width()
}

// draw draws the sum of each sample, and their mean.
func (d batch) draw() {
	m, b := d.Moment, &d.pic.batch
	n := len(b.Parts)
	body := batch{d.on(d.Panel("over the batch", "mean of "+m.Setup.Noun.Count(n)))}
	cell := d.Format.Width()
	end := body.W()
	lines := d.means()
	if body.H() > 1+n+len(lines) {
		body.Painter = body.Down(1)
	}
	shown := max(1, min(n, body.H()-1-len(lines)))
	first := paint.FirstShown(m.Selection.Sample, shown, n)
	body.TextRight(3, 0, "n", theme.Dim)
	body.TextRight(13, 0, "y", theme.Dim)
	if b.Feeds != nil {
		body.TextRight(end-cell-2, 0, grid.Truncate(d.Spell(m.Setup.Names.Unit(d.of.Layer-1, d.of.From)), 9), theme.Dim)
	}
	body.TextRight(end, 0, "all paths", theme.Dim)
	for i := range shown {
		body.sample(1+i, first+i, end)
	}
	for i, line := range lines {
		y := 1 + shown + i
		role := theme.Text
		if i == len(lines)-1 {
			role = d.AccentStrong()
		}
		body.TextRight(end-cell-2, y, d.Spell(line.text), theme.Dim)
		body.Text(end-cell, y, d.Format.Cell(line.v), d.Alarmed(line.v, role))
		body.hitValue(end-cell, y, line.v)
	}
}

// sample draws the row of a sample.
func (d batch) sample(y, sample, end int) {
	m, b, cell := d.Moment, &d.pic.batch, d.Format.Width()
	role := theme.Text
	if sample == m.Selection.Sample {
		role = theme.Strong
		d.Set(0, y, '▌', d.Accent())
	}
	d.TextRight(3, y, strconv.Itoa(sample+1), role)
	truth := grid.Truncate(d.Spell(d.Truth(sample)), 9)
	d.TextRight(13, y, truth, role)
	d.Hit(grid.Rect{X: 0, Y: y, W: d.W(), H: 1}, paint.Target{Kind: paint.SampleTarget, Sample: sample})
	paint.HitTruth(d.Painter, grid.Rect{X: 13 - grid.Width(truth), Y: y, W: grid.Width(truth), H: 1}, sample)
	if d.of.From != network.Bias {
		text := d.Format.Within(b.Feeds[sample])
		d.TextRight(end-cell-2, y, text, role)
		w := grid.Width(text)
		d.HitQuantity(grid.Rect{X: end - cell - 2 - w, Y: y, W: w, H: 1}, feed(d.of, sample))
	}
	d.Text(end-cell, y, d.Format.Cell(b.Parts[sample]), d.Alarmed(b.Parts[sample], role))
	d.hitValue(end-cell, y, b.Parts[sample])
}

// means returns the lines below the samples: their sum, their mean, and the penalties.
func (d batch) means() []below {
	b := &d.pic.batch
	gradient := symbolOf(d.drawing)
	mean := "sum ÷ " + strconv.Itoa(len(b.Parts)) + " ="
	if len(b.Penalties) == 0 {
		return []below{{text: "sum", v: b.Sum}, {text: gradient + " = " + mean, v: b.Gradient}}
	}
	list := []below{{text: "sum", v: b.Sum}, {text: mean, v: b.Mean}}
	for _, p := range b.Penalties {
		list = append(list, below{text: "+ " + p.Line.Text(d.Format, true) + " =", v: p.Value})
	}
	return append(list, below{text: gradient + " =", v: b.Gradient})
}
