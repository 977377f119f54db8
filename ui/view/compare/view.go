package compare

import (
	"backstep/ui/desk"
	"backstep/ui/paint"
	"backstep/ui/theme"
	"backstep/ui/view"
)

// View is the comparison of two moments, with what it remembers.
type View struct {
	view.Plain
	sorted bool // by the size of the difference
}

// New returns the comparison.
func New() *View { return &View{Plain: "compare"} }

// Traits says that this is a mode in which the moment is compared with another.
func (*View) Traits() desk.Traits { return desk.Traits{Mode: true, Pairs: true} }

// Keys returns the keys that have a meaning only in this view.
func (*View) Keys() []view.Key {
	return []view.Key{
		{Keys: []string{"right"}, Shown: "←→", Does: "both step", Hint: "both step", Line: "next"},
		{Keys: []string{"left"}, Shown: "←", Does: "both step back", Line: "back"},
		{Keys: []string{"e"}, Shown: "e", Does: "both to the end of the epoch", Hint: "epoch", Line: "epoch"},
		{Keys: []string{"down", "j"}, Shown: "↑↓ j k", Does: "another unit", Hint: "unit", Line: "select down"},
		{Keys: []string{"up", "k"}, Shown: "↑ k", Does: "the unit above", Line: "select up"},
		{Keys: []string{"s"}, Shown: "s", Does: "sort by the size of the difference", Hint: "sort", Line: "sort"},
		{Keys: []string{"tab"}, Shown: "tab", Does: "this run steps alone, or both", Hint: "one alone", Line: "alone"},
		{Keys: []string{"]"}, Shown: "]", Does: "the next sample of the batch", Line: "sample next"},
		{Keys: []string{"["}, Shown: "[", Does: "the sample before", Line: "sample previous"},
	}
}

// Commands returns the commands of those keys.
func (v *View) Commands() []desk.Command {
	return []desk.Command{
		{Name: "sort", Form: "sort", Help: "sort by the size of the difference, or as the network has it", Do: v.sort},
		{Name: "alone", Form: "alone", Help: "this run steps alone, or both", Do: func(d *desk.Desk, _ string) desk.Result { return desk.StepAlone(d) }},
	}
}

// sort carries out "sort".
func (v *View) sort(*desk.Desk, string) desk.Result {
	v.sorted = !v.sorted
	return desk.Result{}
}

// Draw draws the comparison.
func (v *View) Draw(p paint.Painter) {
	if p.Moment.Beside == nil {
		alone{p}.draw()
		return
	}
	drawing{p, newPicture(p.Moment, v.sorted)}.draw()
}

// alone says that there is nothing to compare with.
type alone struct{ paint.Painter }

func (p alone) draw() {
	body := p.Panel("compare")
	text := "The other moment is being worked out."
	if n, _ := p.Moment.CountRuns(); n < 2 && len(p.Moment.Marks) == 0 {
		text = "There are no branches yet: change something in the past, with set or edit, and two runs can be compared. Or mark a moment with m, go on, and compare it with where you are then."
	}
	body.Paragraph(0, 0, text, theme.Text)
}
