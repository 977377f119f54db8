package network

import (
	"cmp"
	"math"
	"strconv"

	"backstep/data/text"
	"backstep/network"
	"backstep/network/explain"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// sentence returns what the edit would do, in words, or what is wrong with it.
func (p outcome) sentence() (string, theme.Role) {
	c := p.pic
	switch {
	case c.err != nil:
		return p.Spell(c.err.Error()), theme.Alarm
	case c.draft.fresh && c.left != "":
		return p.Spell(c.left + " was not set, since enter sets a number: w or tab go back to it"), theme.Alarm
	case c.draft.fresh:
		return p.Spell("type what " + p.edited() + " is to be: " + p.example()), theme.Dim
	case !c.trial.valued():
		return "", theme.Dim
	}
	answers, whom, loss := p.effect()
	says := p.Longest(paint.PanelInner(p.W(), p.H()).W, answers+whom+". "+loss, answers+". "+loss)
	return cmp.Or(says, p.Spell(loss)), theme.Text
}

// example says what can be typed: a number, or a class.
func (p outcome) example() string {
	const few = 3
	set := p.Moment.Setup.Set
	switch classes := set.Target.Classes; {
	case p.pic.number.Kind != explain.Target || set.Class == nil:
		return "1/3 and 0.5 both work"
	case len(classes) > few:
		return "a class; ↑↓ go through them"
	default:
		return text.List(classes, "or") + "; ↑↓ go through them"
	}
}

// edited names the number that the field is for.
func (p outcome) edited() string {
	q := p.pic.number
	if q.Kind == explain.Initial {
		q.Kind = explain.Weight
	}
	return text.Brief(p.Moment.Subject().Title(q))
}

// effect returns what the edit would do to the answers, for whom that is good, and what it
// would do to the loss.
func (p outcome) effect() (answers, whom, loss string) {
	t := p.pic.trial
	rises, falls, better, worse := p.count()
	n := t.is.Step.N()
	every := n > 1 && !t.is.Part
	whom = good(better, worse)
	switch {
	case rises+falls == 0:
		answers, whom = p.Says("No ŷ changes"), ""
	case every && falls == n:
		answers = p.Says("Every ŷ falls")
	case every && rises == n:
		answers = p.Says("Every ŷ rises")
	case rises+falls == 1:
		answers = p.SymbolOf("ŷ") + " of " + strconv.Itoa(append(better.first, worse.first...)[0]) + map[bool]string{true: " rises", false: " falls"}[rises == 1]
	default:
		answers = number.Group(rises) + " " + p.SymbolOf("ŷ") + " rise, " + number.Group(falls) + " fall"
	}
	return answers, whom, p.lossSays()
}

// lossSays returns what the edit would do to the loss. Only a better network is said to
// help: other data is not better.
func (p outcome) lossSays() string {
	t, j := p.pic.trial, p.SymbolOf("J")
	helps, hurts := ", so it helps.", ", so it hurts."
	if _, ofData := dataKind(t.of.at.number); ofData {
		helps, hurts = ".", "."
	}
	switch is, would := t.lossIs, t.lossWould; {
	case !t.scored:
		return j + " is being worked out."
	case !network.Finite(would):
		return j + " is not finite."
	case would < is:
		return j + " falls" + helps
	case would > is:
		return j + " rises" + hurts
	default:
		return j + " stays."
	}
}

// count returns for how many samples the answer would rise and fall, and for which it
// would come nearer to what it should be, or go farther from it.
func (p outcome) count() (rises, falls int, better, worse numbered) {
	t := p.pic.trial
	for s := range t.is.Step.N() {
		is, would := p.answerOf(&t.is, s), p.answerOf(&t.would, s)
		y := t.would.Step.Y[t.would.Step.At(p.outputOf(s), s)]
		switch {
		case would > is:
			rises++
		case would < is:
			falls++
		default:
			continue
		}
		if math.Abs(would-y) < math.Abs(is-y) {
			better.add(t.before + s + 1)
		} else {
			worse.add(t.before + s + 1)
		}
	}
	return rises, falls, better, worse
}

// numbered counts samples, and keeps the numbers of the first.
type numbered struct {
	n     int
	first []int
}

// mostNumbered is how many samples are said by their numbers.
const mostNumbered = 6

func (c *numbered) add(number int) {
	if c.n++; c.n <= mostNumbered {
		c.first = append(c.first, number)
	}
}

// String says which samples they are, by their numbers if they are few.
func (c *numbered) String() string {
	if c.n > mostNumbered {
		return number.Group(c.n)
	}
	words := make([]string, len(c.first))
	for i, n := range c.first {
		words[i] = strconv.Itoa(n)
	}
	return text.List(words, "and")
}

// good returns for which samples a change is good and for which bad.
func good(better, worse numbered) string {
	switch {
	case better.n == 1 && worse.n == 0:
		return ": good for it"
	case better.n == 0 && worse.n == 1:
		return ": bad for it"
	case worse.n == 0:
		return ": good for all of them"
	case better.n == 0:
		return ": bad for all of them"
	default:
		return ": good for " + better.String() + ", bad for " + worse.String()
	}
}
