package notation

import (
	"fmt"
	"slices"
	"strings"
)

// choice is one thing that books do differently, and the two words for it.
type choice struct {
	name  string
	words [2]string // the default first
	at    func(n *Notation) chosen
}

// chosen reads and writes a choice: whether it is the second of the two.
type chosen struct {
	second bool
	set    func(second bool)
}

// bind returns access to a choice, which is 0 or 1.
func bind[T ~int](field *T) chosen {
	return chosen{*field != 0, func(second bool) {
		*field = 0
		if second {
			*field = 1
		}
	}}
}

func choices() []choice {
	return []choice{
		{"bias", [2]string{"vector", "ones"}, func(n *Notation) chosen { return bind(&n.Bias) }},
		{"layers", [2]string{"weights", "input"}, func(n *Notation) chosen { return bind(&n.Layers) }},
		{"samples", [2]string{"rows", "columns"}, func(n *Notation) chosen { return bind(&n.Samples) }},
		{"weights", [2]string{"from-to", "to-from"}, func(n *Notation) chosen { return bind(&n.Weights) }},
		{"gradient", [2]string{"mean", "sum"}, func(n *Notation) chosen { return bind(&n.Gradient) }},
		{"delta", [2]string{"yhat-y", "y-yhat"}, func(n *Notation) chosen { return bind(&n.Delta) }},
	}
}

// Parse reads a notation: the name of a preset, single choices, or a preset and choices that
// differ from it, with commas between: "ng", "bias=ones", "ng,bias=ones,gradient=sum".
func Parse(text string) (Notation, error) {
	var n Notation
	for i, word := range strings.Split(text, ",") {
		word = strings.TrimSpace(word)
		name, value, single := strings.Cut(word, "=")
		var err error
		switch {
		case single:
			err = n.choose(strings.TrimSpace(name), strings.TrimSpace(value))
		case i > 0:
			err = fmt.Errorf("%q: after the first comma only choices may follow, such as %s", brief(word), allChoices())
		default:
			n, err = named(word)
		}
		if err != nil {
			return Notation{}, err
		}
	}
	return n, nil
}

// named returns the preset of a name.
func named(name string) (Notation, error) {
	for _, p := range presets() {
		if p.name == strings.ToLower(name) {
			return p.Notation, nil
		}
	}
	return Notation{}, fmt.Errorf("%q: want one of %s, or choices such as %s", brief(name), strings.Join(Names(), ", "), allChoices())
}

// choose takes a single choice.
func (n *Notation) choose(name, value string) error {
	all := choices()
	i := slices.IndexFunc(all, func(c choice) bool { return c.name == strings.ToLower(name) })
	if i < 0 {
		return fmt.Errorf("%q: want %s", brief(name+"="+value), allChoices())
	}
	switch word := strings.NewReplacer("ŷ", "yhat", "−", "-", " ", "").Replace(strings.ToLower(value)); word {
	case all[i].words[0], all[i].words[1]:
		all[i].at(n).set(word == all[i].words[1])
		return nil
	default:
		return fmt.Errorf("%q: %s is %s or %s", brief(name+"="+value), all[i].name, all[i].words[0], all[i].words[1])
	}
}

// allChoices lists the single choices: "bias=vector or ones, …".
func allChoices() string {
	var list []string
	for _, c := range choices() {
		list = append(list, c.name+"="+c.words[0]+" or "+c.words[1])
	}
	return strings.Join(list, ", ")
}

// brief cuts a text short that is quoted in an error.
func brief(text string) string {
	const most = 40
	if r := []rune(text); len(r) > most {
		return string(r[:most]) + "…"
	}
	return text
}

// String returns the notation as Parse reads it.
func (n Notation) String() string {
	plain := Preset(n.Book)
	text := Names()[n.Book]
	for _, c := range choices() {
		if second := c.at(&n).second; second != c.at(&plain).second {
			text += "," + c.name + "=" + c.words[at(second)]
		}
	}
	return text
}

func at(second bool) int {
	if second {
		return 1
	}
	return 0
}

// Offers lists what may come of what was typed of a notation: the presets, and after one of
// them, or of some choices, the choices that are not there yet.
func Offers(typed string) []string {
	cut := strings.LastIndex(typed, ",")
	before := typed[:cut+1]
	var list []string
	if cut < 0 {
		list = Names()
	}
	for _, c := range choices() {
		if !strings.Contains(before, c.name+"=") {
			list = append(list, before+c.name+"="+c.words[0], before+c.name+"="+c.words[1])
		}
	}
	return list
}
