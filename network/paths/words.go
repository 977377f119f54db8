package paths

import (
	"math"
	"strconv"

	"backstep/network"
	"backstep/network/explain"
)

// Says says what the paths say together: which way the loss goes with the weight along them,
// and so which way the weight should go. Numbers are written as n writes them.
func (s *Sum) Says(of *explain.Subject, n explain.Numbers) explain.Sentence {
	return s.says(of, n).With(of.Says)
}

// says is Says in the notation of backstep.
func (s *Sum) says(of *explain.Subject, n explain.Numbers) explain.Sentence {
	w := words{s, of, n}
	switch raise, lower := s.Tally.Raise.Count, s.Tally.Lower.Count; {
	case !network.Finite(s.Total) || !s.Tally.finite():
		return explain.Sentence{Says: []string{"On its paths there are products that are no numbers any more.", "Products are no numbers any more."}}
	case raise == 0 && lower == 0:
		return w.nothing()
	case s.Paths() == 1:
		return w.one()
	case s.Paths() == 2 && raise == 1 && lower == 1:
		return w.two()
	case raise == 0 || lower == 0:
		return w.agreed()
	default:
		return w.divided()
	}
}

// Message says how large the sum is and what its paths say, for a reader who sees no picture.
func (s *Sum) Message(of *explain.Subject, n explain.Numbers) string {
	w := words{s, of, n}
	title := of.Title(s.Of)
	whose := "The " + title
	if !w.alone() {
		whose = explain.Capital(of.Noun.Number(s.Graph.sample+1)) + "'s part of the " + title
	}
	paths := "the sum over " + CountOf(s.Paths()) + " paths"
	if s.Paths() == 1 {
		paths = "the product along its only path"
	}
	return whose + " is " + n.Trim(s.Total) + ", " + paths + ". " + s.Says(of, n).String()
}

// words is a sum with what its sentences need.
type words struct {
	*Sum
	of *explain.Subject
	n  explain.Numbers
}

// alone reports whether the sample is the whole batch, so that its sum is the gradient.
func (w words) alone() bool { return w.Graph.step.N() == 1 }

// word returns what the paths begin at: weight or bias.
func (w words) word() string {
	if w.Of.From == network.Bias {
		return "bias"
	}
	return "weight"
}

// more says what a little more weight means for the loss.
func (w words) more(v float64) string { return "more " + w.word() + " means " + amount(v) + " loss" }

func amount(v float64) string {
	if v < 0 {
		return "less"
	}
	return "more"
}

// so says which way the weight should go.
func (w words) so() string { return w.should("the " + w.word()) }

// soIt says it shorter.
func (w words) soIt() string { return w.should("it") }

func (w words) should(what string) string {
	way := "fall"
	switch {
	case w.Total == 0:
		return "together they change nothing"
	case w.Total < 0:
		way = "rise"
	}
	if w.alone() {
		return "so " + what + " should " + way
	}
	return "so for this " + w.of.Noun.One() + " " + what + " should " + way
}

// sentence returns forms of a sentence, the last with room on the narrowest screen.
func (w words) sentence(forms ...string) explain.Sentence {
	if w.Total == 0 {
		return explain.Sentence{Says: append(forms, "More "+w.word()+" changes nothing.")}
	}
	return explain.Sentence{Says: append(
		forms,
		explain.Capital(w.more(w.Total))+": "+w.soIt()+".",
		"More "+w.word()+" would give "+amount(w.Total)+" loss.",
	)}
}

// nothing says why all products are 0.
func (w words) nothing() explain.Sentence {
	then := "a little more " + w.word() + " changes nothing."
	unit := w.of.Keep(clip(w.of.Names.Unit(w.Of.Layer, w.Of.Unit)))
	switch {
	case w.Of.From != network.Bias && w.Graph.feed(w.Of.Layer, w.Of.From) == 0:
		symbol, name := "a of ", w.of.Keep(clip(w.of.Names.Unit(w.Of.Layer-1, w.Of.From)))
		if w.Of.Layer == 0 {
			symbol = "x of "
		}
		return w.sentence("Every product is 0, since "+symbol+name+" is 0: "+then, symbol+name+" is 0, so every product is 0.")
	case w.Of.Layer < w.Graph.last() && w.Graph.slope(w.Of.Layer, w.Of.Unit) == 0:
		return w.sentence("Every product is 0, since "+unit+" is flat here, with f′ 0: "+then, unit+" is flat here, so every product is 0.")
	default:
		return w.sentence("Every product is 0: "+then, "Every product is 0.")
	}
}

func (w words) one() explain.Sentence {
	if len(w.Penalties) == 1 {
		return w.agreed()
	}
	return w.sentence("There is one path, and along it " + w.more(w.Total) + ": " + w.so() + ".")
}

// two sets two paths that disagree against each other.
func (w words) two() explain.Sentence {
	by, names := w.ways()
	first, second := 0, 1
	if math.Abs(by[1]) > math.Abs(by[0]) {
		first, second = 1, 0
	}
	wins := names[first] + " wins, " + ratio(by[first]/by[second]) + ": "
	if len(w.Penalties) > 0 {
		wins = explain.Capital(wins) // It is no name.
	}
	through := "Through " + names[first] + " " + w.more(by[first]) + ", through " + names[second] + " " + amount(by[second]) + "."
	if w.Total == 0 {
		return w.sentence(through+" "+explain.Capital(w.so())+".", through)
	}
	return w.sentence(through+" "+wins+w.so()+".", through+" "+wins+w.soIt()+".", through)
}

// ratio writes how much larger the first of two sizes is.
func ratio(r float64) string {
	const close = 1.05
	if r = math.Abs(r); r < close {
		return "but only just"
	}
	return strconv.FormatFloat(rounded(r), 'g', -1, 64) + " to 1"
}

// rounded returns a number with two digits, or as a whole number.
func rounded(r float64) float64 {
	if r >= 10 {
		return math.Round(r)
	}
	return math.Round(10*r) / 10
}

// ways returns the products of two paths, and what tells them apart.
func (w words) ways() (by [2]float64, names [2]string) {
	if len(w.Penalties) > 0 {
		for i := range w.Largest {
			by[0], names[0] = w.Largest[i].Product, "the network"
		}
		at := len(by) - len(w.Penalties)
		for i, p := range w.Penalties {
			by[at+i], names[at+i] = p.Value, "the penalty "+p.Name
		}
		return by, names
	}
	for i := range w.Largest {
		p := &w.Largest[i]
		by[i], names[i] = p.Product, w.apart(p, &w.Largest[1-i])
	}
	return by, names
}

// apart names what a path goes through and another does not.
func (w words) apart(p, other *Path) string {
	for i := range p.Units {
		if p.Units[i] != other.Units[i] {
			return w.of.Keep(clip(w.of.Names.Unit(w.Of.Layer+i, p.Units[i])))
		}
	}
	return "ŷ of " + w.of.Keep(clip(w.of.Names.Unit(w.Graph.last(), p.Answer)))
}

// agreed says that all paths say the same, but for those along which nothing comes.
func (w words) agreed() explain.Sentence {
	n, all := w.Tally.Raise.Count+w.Tally.Lower.Count, w.Paths()
	if n == all {
		return w.sentence("Along all "+CountOf(all)+" paths "+w.more(w.Total)+": "+w.so()+".", "Along all its paths "+w.more(w.Total)+": "+w.soIt()+".")
	}
	along := "Along " + CountOf(n) + " of " + CountOf(all) + " paths " + w.more(w.Total)
	return w.sentence(along+", and through the others comes nothing: "+w.so()+".", along+": "+w.soIt()+".")
}

// divided says what each side says, the one that wins first.
func (w words) divided() explain.Sentence {
	first, second := w.Tally.Raise, w.Tally.Lower
	if w.Total < 0 {
		first, second = second, first
	}
	paths, says, others := explain.Capital(CountOf(first.Count))+pathsOf(first.Count), " say", " say"
	if first.Count == 1 {
		says = " says"
	}
	if second.Count == 1 {
		others = " says"
	}
	what := "more " + w.word() + ", " + amount(first.Sum) + " loss (" + w.n.Trim(first.Sum) + ")"
	by := " the opposite (" + w.n.Trim(second.Sum) + ")"
	opposite := ". " + explain.Capital(CountOf(second.Count)) + others + by
	return w.sentence(
		paths+says+": "+what+opposite+": "+w.so()+".",
		paths+says+" "+what+", "+CountOf(second.Count)+by+": "+w.soIt()+".",
		paths+says+": "+what+opposite+".",
	)
}

func pathsOf(n float64) string {
	if n == 1 {
		return " path"
	}
	return " paths"
}

// clip shortens a name to fit into a sentence.
func clip(name string) string {
	const most = 20
	if runes := []rune(name); len(runes) > most {
		return string(runes[:most-1]) + "…"
	}
	return name
}
