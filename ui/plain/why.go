package plain

import (
	"fmt"

	"backstep/data/text"
	"backstep/ui/desk"
)

// level says the present number on the way down from one to what made it: its arithmetic, and the
// numbers by which the way goes on, or what it ends with.
func (s derivation) level() string {
	t := s.m.Trail
	l := t.Present()
	says := desk.NameOf(s.m, l)
	if l.Explanation.Result.HasRef {
		says += " is " + s.value(l.Explanation.Result) + s.comesFrom(&l.Explanation)
	}
	says = s.sentence(says)
	if l.Step > 0 && l.Step != t.Levels[0].Step {
		says += fmt.Sprintf(" That is in step %d.", l.Step)
	}
	if l.End != "" {
		return says + " " + s.sentence(keyless(l.End))
	}
	onward := "."
	if len(t.Levels) == 1 {
		onward = ". into and one of these numerals goes on, out goes back."
	}
	return says + "\nIts numbers: " + listedBy("; ", len(l.Terms), func(i int) string {
		term := &l.Terms[i]
		return fmt.Sprintf("%d, %s is %s", i+1, text.Clean(term.Name), term.Text(s.format))
	}, "numbers") + onward
}
