package prose

import (
	"fmt"
	"io"
	"strings"

	"backstep/ui/desk"
)

// Trail writes the way down from a number to what made it, a line for each level.
func Trail(out io.Writer, m *desk.Moment, digits int) error {
	w := In(m.Notation, out, m.Setup)
	w.numbers.Digits = digits
	for i := range m.Trail.Levels {
		w.print("%s%s", strings.Repeat("  ", i), Level(m, &m.Trail.Levels[i], digits))
	}
	return w.err
}

// mostTerms is the most numbers of a level that are listed.
const mostTerms = 12

// Level writes a level of the way down in a line: its arithmetic, and the numbers in it, by
// which the way goes on, or what it ends with.
func Level(m *desk.Moment, l *desk.TrailLevel, digits int) string {
	w := In(m.Notation, io.Discard, m.Setup)
	w.numbers.Digits = digits
	e := &l.Explanation
	text := desk.NameOf(m, l)
	if e.Result.HasRef {
		text = chain(append([]side{known(text)}, w.derivation(e)...))
	}
	text += "."
	if l.Step != m.Trail.Levels[0].Step && l.Step > 0 {
		text += fmt.Sprintf(" That is in step %d.", l.Step)
	}
	if l.End != "" {
		return text + " " + l.End
	}
	var terms []string
	for i, t := range l.Terms {
		if i == mostTerms {
			terms = append(terms, fmt.Sprintf("and %d more", len(l.Terms)-i))
			break
		}
		terms = append(terms, fmt.Sprintf("%d: %s, %s", i+1, t.Name, t.Text(w.numbers)))
	}
	return text + " Its numbers are " + strings.Join(terms, "; ") + "."
}
