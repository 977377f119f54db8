package images

import (
	"math"

	"backstep/network/explain"
	"backstep/network/stepper"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// answers draws what the network answers for each class: a track from 0 to 1 with the target
// and the answer, and a number.
type answers struct{ drawing }

// verdict is the class of the sample and the one that the network answers; −1 for none.
type verdict struct{ truth, says int }

func (d answers) draw() {
	d.heads()
	v := d.verdict()
	list := d.shown(v)
	for i, class := range list {
		y := d.answers.Y + i*d.apart
		d.Hit(grid.Rect{X: d.answers.X, Y: y, W: d.answers.W, H: 1}, paint.Target{Kind: paint.UnitTarget, Layer: d.Moment.LastLayer(), Unit: class})
		d.row(y, class, v)
		if d.apart > 1 && y+1 < d.answers.Bottom() {
			d.below(y+1, class, v)
		}
	}
}

// x returns the columns of the tracks and of the numbers.
func (d answers) x() (track, number int) {
	track = d.answers.X + 1 + d.shape.class + 1
	return track, track + d.track
}

// heads draws the ends of the scale and the symbol of the numbers.
func (d answers) heads() {
	const point = 2
	track, number := d.x()
	d.Text(track, 0, "0", theme.Dim)
	d.Text(number-1, 0, "1", theme.Dim)
	if name := "answers"; d.track >= len(name)+4 {
		d.Text(track+(d.track-len(name))/2, 0, name, theme.Dim)
	}
	role := theme.Dim
	if f := d.Moment.Focus; f.Layer == d.Moment.LastLayer() && f.Kind == d.kind() {
		role = d.AccentStrong()
	}
	d.Text(number+point, 0, d.SymbolOf(d.symbol()), role)
}

// kind returns the numbers beside the tracks: z while it is computed, δ on the way back.
func (d answers) kind() explain.Kind {
	phase := d.Moment.Phase()
	switch {
	case phase.Kind == stepper.WeightedSum && phase.Layer == d.Moment.LastLayer():
		return explain.WeightedSum
	case d.Moment.Direction() == stepper.Backward, d.Moment.Direction() == stepper.Updating:
		return explain.Delta
	default:
		return explain.Activation
	}
}

func (d answers) symbol() string {
	switch d.kind() {
	case explain.WeightedSum:
		return "z"
	case explain.Delta:
		return "δ"
	default:
		return "ŷ"
	}
}

// verdict returns the class of the sample and that of the answer, as far as the step has
// reached it.
func (d answers) verdict() verdict {
	m, v := d.Moment, verdict{-1, -1}
	if m.HasTargets() {
		if class, ok := m.Setup.Class(m.Step, m.Step.Y, m.Selection.Sample); ok {
			v.truth = class
		}
	}
	out := m.LastLayer()
	if m.Reached(stepper.Activation, out, m.Units(out)-1) {
		if class, ok := m.Setup.Class(m.Step, m.Step.Layers[out].A, m.Selection.Sample); ok {
			v.says = class
		}
	}
	return v
}

// shown returns the classes that are shown, in order: all, or else the selected one, that of
// the sample, that of the answer, and of the others those with the largest answers.
func (d answers) shown(v verdict) []int {
	return paint.Largest(d.shape.classes, d.lines, func(class int) float64 {
		answer, _, any := d.answer(class)
		switch {
		case class == d.class, class == v.truth, class == v.says:
			return math.Inf(1)
		case !any:
			return -float64(class)
		default:
			return answer
		}
	})
}

// answer returns the answer for a class, whether this step has reached it, and whether there is
// any: that of the last step will do.
func (d answers) answer(class int) (v float64, reached, any bool) {
	c := d.cell(explain.Activation, d.Moment.LastLayer(), class)
	if c.Reached {
		return c.Value, true, true
	}
	return c.Last, false, !math.IsNaN(c.Last)
}

// row draws the name of a class, its track and its number.
func (d answers) row(y, class int, v verdict) {
	m, x := d.Moment, d.answers.X
	track, number := d.x()
	role := theme.Strong
	if m.Selected(m.LastLayer(), class) {
		role = d.AccentStrong()
		d.Set(x, y, '▌', d.Accent())
	}
	d.Fitted(x+1, y, d.shape.class, m.Setup.Names.Unit(m.LastLayer(), class), role)
	if d.apart == 1 {
		d.sign(track-1, y, class, v)
	}
	c := d.cell(d.kind(), m.LastLayer(), class)
	paint.DrawTrack(d.Painter, track, y, d.picture(class, c.Mark))
	d.Marked(number, y, c)
}

// picture returns the track of a class.
func (d answers) picture(class int, mark paint.Mark) paint.Track {
	target := math.NaN()
	if m := d.Moment; m.HasTargets() {
		target = m.Step.Y[m.Step.At(class, m.Selection.Sample)]
	}
	v, reached, _ := d.answer(class)
	t := paint.Track{W: d.track, High: 1, Target: target, Answer: v, Reached: reached, Role: d.BarRole(d.accent(), mark), Point: theme.Soft}
	if mark != paint.Unmarked {
		t.Point = d.accent()
	}
	return t
}

// accent returns the accent of errors, which are no part of the update.
func (d answers) accent() theme.Role {
	if d.Moment.Direction() == stepper.Updating {
		return theme.Backward
	}
	return d.Accent()
}

// sign marks the class that the network answers as right or wrong.
func (d answers) sign(x, y, class int, v verdict) {
	switch {
	case class != v.says || v.truth < 0:
	case v.says == v.truth:
		d.Set(x, y, '✓', theme.Strong)
	default:
		d.Set(x, y, '×', theme.Alarm)
	}
}

// below says under a class that it is the right one, or the one that the network answers.
func (d answers) below(y, class int, v verdict) {
	x, w := d.answers.X+1, d.answers.W-1
	name := d.Moment.Setup.Names.Unit(d.Moment.LastLayer(), class)
	switch {
	case class == v.truth && class == v.says:
		text := "✓ it is " + d.called(class) + " and it says " + name
		const apart = 1 // from what stands left of it
		if grid.Width(text)+apart > w {
			text = "✓ it says " + name
		}
		d.Fitted(x, y, w, d.Spell(text), theme.Text)
	case class == v.truth:
		d.Fitted(x, y, w, d.Spell("○ it is "+d.called(class)), theme.Text)
	case class == v.says && v.truth >= 0:
		d.Fitted(x, y, w, d.Spell("× it says "+name), theme.Alarm)
	case class == v.says:
		d.Fitted(x, y, w, d.Spell("● it says "+name), theme.Text)
	}
}
