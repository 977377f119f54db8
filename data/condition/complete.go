package condition

import "strings"

// firstWords returns the words that begin a condition, but for names of units.
func firstWords() []string {
	return []string{"loss", "settled", "accuracy", "test", "z", "a", "delta", "yhat", "w", "b", "gradient", "sample", "all", "epoch"}
}

// Starts returns how a condition can begin, for a list of what there is.
func Starts(about *Subject) []string {
	list := []string{"loss < ", "settled"}
	if about.Judge != nil {
		list = append(list, "accuracy 95%", "sample ", "all are right")
	}
	if about.Test.Len() > 0 {
		list = append(list, "test ")
	}
	list = append(list, "|delta ", "|gradient ", "z ", "a ", "delta ", "yhat ", "w ")
	if about.Config.Architecture.Bias {
		list = append(list, "b ")
	}
	return append(append(list, "gradient ", "epoch "), mortal(about)...)
}

// mortal returns the conditions that a unit is dead, for all units that can be.
func mortal(about *Subject) []string {
	var list []string
	for layer, at := range about.Config.Architecture.Layers {
		if !at.Activation.Dies() {
			continue
		}
		for unit := range min(at.Units, mostNames-len(list)) {
			list = append(list, safeName(about, layer, unit)+" is dead")
		}
	}
	return list
}

// Complete returns the lines that may come of a line that is being typed, each up to the
// end of its next word or name. They begin with what was typed, but for capitals and the
// spelling of symbols.
func Complete(line string, about *Subject) []string {
	first, rest, follows := strings.Cut(strings.TrimPrefix(line, "|"), " ")
	if !follows {
		return Starts(about)
	}
	bar := line[:len(line)-len(first)-len(rest)-1]
	lead := bar + first + " "
	switch word := spelled(first); word {
	case "loss":
		return each(lead, "< ", "> ")
	case "accuracy":
		return each(lead, "95%", "> ")
	case "test":
		return completeTest(lead, rest, about)
	case "sample":
		return completeSample(lead, rest)
	case "z", "a", "delta", "b":
		return named(lead, rest, bar, unitNames(about))
	case "yhat":
		return named(lead, rest, bar, outputNames(about))
	case "w", "gradient":
		return completeWeight(lead, rest, bar, about)
	default:
		return Starts(about)
	}
}

// each returns a lead followed by each of several texts.
func each(lead string, texts ...string) []string {
	list := make([]string, len(texts))
	for i, text := range texts {
		list[i] = lead + text
	}
	return list
}

func completeTest(lead, rest string, about *Subject) []string {
	word, _, follows := strings.Cut(rest, " ")
	switch {
	case follows && strings.EqualFold(word, "accuracy"):
		return each(lead+word+" ", "95%", "> ")
	case follows:
		return each(lead+word+" ", "< ", "> ")
	case about.Judge == nil:
		return each(lead, "loss ")
	default:
		return each(lead, "loss ", "accuracy ")
	}
}

func completeSample(lead, rest string) []string {
	row, _, follows := strings.Cut(rest, " ")
	if !follows {
		return nil
	}
	return each(lead+row+" ", "is right", "is wrong")
}

// named returns the lines with a name after their lead or, where a name is complete, with
// a relation after it.
func named(lead, rest, bar string, names []string) []string {
	var list []string
	for _, name := range names {
		if follows(rest, name) {
			return signs(lead+rest[:len(name)], bar)
		}
		list = append(list, lead+name+closing(bar))
	}
	return list
}

// follows reports whether something may follow a name that was typed: it has a space or a
// bar after it.
func follows(typed, name string) bool {
	return len(typed) > len(name) && strings.EqualFold(typed[:len(name)], name) && (typed[len(name)] == ' ' || typed[len(name)] == '|')
}

// closing returns what stands after a name: the second bar, if there was a first one.
func closing(bar string) string { return bar + " " }

// signs returns the relations that may follow a name.
func signs(lead, bar string) []string { return each(lead+closing(bar), "< ", "> ") }

// completeWeight completes the names of a weight: of its unit, then of what it leads from.
func completeWeight(lead, rest, bar string, about *Subject) []string {
	for layer := range about.Config.Architecture.Layers {
		for unit := range min(about.Units(layer), mostNames) {
			name := safeName(about, layer, unit)
			if !follows(rest, name) {
				continue
			}
			to, from := lead+rest[:len(name)], rest[len(name):]
			if from[0] == '|' {
				return signs(to, bar)
			}
			return append(named(to+" ", from[1:], bar, sources(layer, about)), signs(to, bar)...)
		}
	}
	return each(lead, spaced(unitNames(about))...)
}

// sources returns the names of what the weights of a layer lead from, and "bias".
func sources(layer int, about *Subject) []string {
	var names []string
	for unit := range min(about.Units(layer-1), mostNames) {
		names = append(names, safeName(about, layer-1, unit))
	}
	if about.Config.Architecture.Bias {
		names = append(names, "bias")
	}
	return names
}

// outputNames returns the names of the outputs.
func outputNames(about *Subject) []string {
	var names []string
	last := len(about.Config.Architecture.Layers) - 1
	for unit := range min(about.Units(last), mostNames) {
		names = append(names, safeName(about, last, unit))
	}
	return names
}

// spaced returns texts with a space after each.
func spaced(texts []string) []string {
	list := make([]string, len(texts))
	for i, text := range texts {
		list[i] = text + " "
	}
	return list
}
