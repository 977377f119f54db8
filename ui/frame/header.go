package frame

import (
	"slices"
	"strings"

	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// Widths from which a header has more in it.
const (
	namedWidth = 50  // the session
	fullWidth  = 70  // the program, and facts; below, the loss and its past
	wideWidth  = 160 // the loss too
)

// header is row 0 of a frame.
type header struct {
	paint.Painter
	warning Warning
	ofOne   bool // facts are of the selected sample, as far as there is room
}

// Warning is the gravest of what is wrong. The zero value is none.
type Warning struct{ Title, Proof string }

// hint says where more is told about a warning.
const hint = " · view 6 says what would help"

// draw draws row 0: what is trained, or what is wrong with it, and where in time the frame
// is.
func (p header) draw() {
	switch {
	case p.W() >= fullWidth:
		p.full()
	case p.warning != (Warning{}):
		p.warned()
	default:
		p.small()
	}
}

// full draws the names and the facts at the left, and the clock at the right.
func (p header) full() {
	clock := p.clock()
	for len(clock) > 1 && clockWidth(clock) > p.W()*2/3 {
		clock = clock[:len(clock)-1]
	}
	from := p.right() - clockWidth(clock)
	p.drawClock(from, clock)
	room := from - betweenReadings
	x := p.left()
	if p.warning != (Warning{}) {
		x += p.names(x, room-grid.Width(p.warns()))
		p.warn(x, room-x)
		return
	}
	x += p.names(x, room)
	facts := paint.Facts(p.Painter)
	if p.ofOne {
		facts = append(paint.SampleFacts(p.Painter), facts...)
	}
	line := factsFor(facts, room-x)
	p.Text(x, 0, line, theme.Dim)
	paint.HitRate(p.Painter, x, 0, line)
}

// names draws the names of the program and the session as far as they fit before a column,
// and returns the number of columns they took.
func (p header) names(x, before int) int {
	used := 0
	for i, name := range []string{"backstep", p.Moment.Setup.Title} {
		role := []theme.Role{theme.Strong, theme.Text}[i]
		room := min(before-x-used-2, p.W()/3)
		if room < min(grid.Width(name), leastName) {
			break
		}
		used += p.Fitted(x+used, 0, room, name, role) + 2
	}
	return used
}

// leastName is the least columns of a name that is cut.
const leastName = 8

// warned draws a warning where there is hardly room for it: the clock gives way.
func (p header) warned() {
	clock := p.clock()
	title := grid.Width("! " + p.Spell(p.warning.Title))
	for len(clock) > 0 && p.left()+title+3+clockWidth(clock) > p.right() {
		clock = clock[:len(clock)-1]
	}
	from := p.right() - clockWidth(clock)
	p.drawClock(from, clock)
	if len(clock) > 0 {
		from -= 2
	}
	p.warn(p.left(), from-p.left())
}

// small draws the session, the clock, and the loss with its past.
func (p header) small() {
	clock := p.clock()
	x := p.left()
	if p.W() >= namedWidth {
		x += p.Fitted(x, 0, p.W()/4, p.Moment.Setup.Title, theme.Strong) + 3
	}
	loss := p.loss()
	spark := p.spark(p.W() >= namedWidth)
	need := grid.Width(spark) + 1 + clockWidth([]reading{loss})
	for len(clock) > 1 && x+clockWidth(clock)+2+need > p.right() {
		clock = clock[:len(clock)-1]
	}
	p.drawClock(x, clock)
	if loss.value == "" || x+clockWidth(clock)+1+need > p.right() {
		return
	}
	at := p.right() - need
	p.drawClock(at, []reading{loss})
	p.Text(p.right()-grid.Width(spark), 0, p.Spell(spark), theme.Forward)
}

// left and right are the columns between which the row is drawn.
func (p header) left() int { return paint.Margin + 1 }

func (p header) right() int { return p.W() - paint.Margin - 1 }

// warns returns the whole warning.
func (p header) warns() string {
	return p.Spell("! " + p.warning.Title + ": " + p.warning.Proof)
}

// warn draws the warning over at most w columns. A proof that is cut ends in a whole word.
func (p header) warn(x, w int) {
	title, proof := "! "+p.Spell(p.warning.Title), p.Spell(p.warning.Proof)
	room := w - grid.Width(title) - 2
	if long := proof + p.Spell(hint); grid.Width(long) <= room {
		proof = long
	}
	if proof = wholeWords(proof, room); proof == "" {
		p.Fitted(x, 0, w, title, theme.Alarm.Bold())
		return
	}
	used := p.Text(x, 0, title, theme.Alarm.Bold())
	used += p.Text(x+used, 0, ": ", theme.Text)
	p.Text(x+used, 0, proof, theme.Text)
}

// wholeWords cuts a text to w columns after a word. It returns "" if too little is left to
// say anything.
func wholeWords(text string, w int) string {
	if grid.Width(text) <= w {
		return text
	}
	words := strings.Fields(text)
	for len(words) > 2 {
		words = words[:len(words)-1]
		if cut := strings.Join(words, " ") + " …"; grid.Width(cut) <= w {
			return cut
		}
	}
	return ""
}

// factsFor joins as many facts as fit into w columns. Those of the highest rank go first.
func factsFor(facts []paint.Fact, w int) string {
	for len(facts) > 0 {
		var says []string
		last := 0
		for i, f := range facts {
			says = append(says, f.Says)
			if f.Rank >= facts[last].Rank {
				last = i
			}
		}
		if line := strings.Join(says, " · "); grid.Width(line) <= w {
			return line
		}
		facts = slices.Delete(facts, last, last+1)
	}
	return ""
}
