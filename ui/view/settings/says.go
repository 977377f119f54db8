package settings

import (
	"fmt"
	"math"
	"slices"

	"backstep/data/session"
	"backstep/data/text"
	"backstep/ui/desk"
	"backstep/ui/number"
)

// effectWords returns what a change of a setting does, in words for much room and for
// little.
func effectWords(e session.Effect) (long, short string) {
	switch {
	case e.Over():
		return "↻ starts over", "↻ over"
	case e.Fresh():
		return "→ with fresh buffers", "→ fresh"
	case e.Waits(true):
		return "→ next epoch on", "→ epoch"
	default:
		return "→ goes on", "→ on"
	}
}

// whatEnterDoes returns a sentence that follows "Enter", about the changes of a draft.
func (d draft) whatEnterDoes(m *desk.Moment) string {
	makes := "makes the change"
	switch n := len(d.changes); {
	case n == 2:
		makes = "makes both changes"
	case n > 2:
		makes = fmt.Sprintf("makes all %d changes", n)
	}
	kept := fmt.Sprintf("as run %d. Run %d is kept.", m.Next.Run, m.Run)
	if d.effect.Over() {
		return makes + ": training starts over at epoch 0" + d.because() + ", " + kept
	}
	with := "with the same weights"
	if d.effect.Fresh() {
		with += " and fresh buffers"
	}
	return makes + ": training goes on " + d.from(m) + " " + with + ", " + kept
}

// from returns from where training goes on.
func (d draft) from(m *desk.Moment) string {
	done := m.StepsDone()
	epoch := number.Group(m.Path.EpochOf(done))
	within := !m.Path.EndsEpoch(done)
	switch {
	case !within:
		return "from epoch " + epoch
	case d.effect.Waits(within):
		return "from the end of epoch " + epoch
	default:
		return "from step " + number.Group(done)
	}
}

// because returns which of several changes makes training start over, if others would
// not.
func (d draft) because() string {
	over := func(c change) bool { return c.setting.Effect.Over() }
	i := slices.IndexFunc(d.changes, over)
	if i < 0 || !slices.ContainsFunc(d.changes, func(c change) bool { return !over(c) }) {
		return ""
	}
	return ", because of " + d.changes[i].setting.Title
}

// verdict returns a sentence about what the changes did to the copy, if there is one to
// say, and whether it is bad.
func (t *trial) verdict(d draft, f number.Format) (says string, bad bool) {
	one, other := &t.Copies[0], &t.Copies[1]
	if other.Broken > 0 {
		return fmt.Sprintf("%sJ stops being a number in epoch %s.", d.blame(), number.Group(other.Broken)), true
	}
	if !d.comparable() || len(other.Loss) == 0 {
		return "", false
	}
	if at, times := t.highest(); times > 1.5 && !t.over {
		return fmt.Sprintf("%sAt epoch %s J is %s times what it is now.", d.blame(), number.Group(t.Epochs[at]), f.Brief(times, 2)), true
	}
	last := len(other.Loss) - 1
	ratio := other.Loss[last] / one.Loss[last]
	switch {
	case t.Part < 1 || !(ratio > 0) || math.IsInf(ratio, 0) || one.Loss[last] < 1e-12:
		return "", false
	case ratio > 0.995 && ratio < 1.005:
		return fmt.Sprintf("At epoch %s J is nearly the same.", number.Group(t.Epochs[last])), false
	default:
		return fmt.Sprintf("At epoch %s J is %s times that without the change.", number.Group(t.Epochs[last]), f.Brief(ratio, 2)), false
	}
}

// highest returns at which of the epochs the loss of the changed copy is highest, and how
// many times that of the beginning it is.
func (t *trial) highest() (at int, times float64) {
	for i, loss := range t.Copies[1].Loss {
		if v := loss / t.Now; v > times {
			at, times = i, v
		}
	}
	return at, times
}

// blame returns the beginning of a sentence about divergence: that the learning rate is
// too large, if it was raised.
func (d draft) blame() string {
	before, after := d.base.Config.LearningRate, d.made.Config.LearningRate
	if after > before && d.base.Config.Optimizer.Name == d.made.Config.Optimizer.Name {
		return "Too large: steps go far past the bottom. "
	}
	return ""
}

// comparable reports whether J means the same with the changes and without.
func (d draft) comparable() bool {
	a, b := &d.base.Config, &d.made.Config
	return a.Loss.Name == b.Loss.Name && a.Penalty == b.Penalty && d.base.Set == d.made.Set && slices.Equal(d.base.Scaling, d.made.Scaling)
}

// alike reports whether an error of ŷ is of the same kind and in the same unit with the
// changes and without.
func (d draft) alike() bool {
	a, b := d.base, d.made
	if a.Verdict != nil || b.Verdict != nil {
		return a.Verdict != nil && b.Verdict != nil
	}
	return a.Set.Target.Column == b.Set.Target.Column && slices.Equal(a.TargetScaling, b.TargetScaling)
}

// changesCount counts changes.
func changesCount(n int) string { return text.Count(n, "change") }
