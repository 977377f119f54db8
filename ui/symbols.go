package ui

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"backstep/network/notation"
	"backstep/ui/frame"
	"backstep/ui/grid"
	"backstep/ui/paint"
)

// notReached stands in for a number that the step has not reached.
const notReached = "·"

// symbol is a sign on the screen and what it means.
type symbol struct {
	signs string   // as the help has it
	means string   // in plain words
	marks []string // by any of which it is found on the screen; nil for the signs themselves
}

// symbols lists what stands on screens.
func symbols() []symbol {
	return []symbol{
		{"x", "an input: what the network is told", nil},
		{"z", "weighted sum: inputs times weights, plus the bias", nil},
		{"a", "activation: what a unit sends on, f(z)", nil},
		{"ŷ", "the answer of the network: a of an output", nil},
		{"y", "the target: what the answer should be", nil},
		{"J", "loss: how wrong the answers are; 0 is perfect", nil},
		{"δ", "delta, blame: how fast J grows with z of a unit", nil},
		{"w", "weight: how much one number counts for the next", nil},
		{"b", "bias: what a unit adds by itself", nil},
		{"∂J/∂w", "gradient: how fast J grows with that weight", []string{"∂J/∂w", "∂w", "∂J/∂b", "∂b"}},
		{"∂W", "the gradients of all weights of a layer", []string{"∂W", "∂J/∂W"}},
		{"η", "learning rate: how far a step goes downhill", nil},
		{"f", "activation function: makes a of z", []string{"f(", "f"}},
		{"f′", "slope of f: how much a changes with z", []string{"f′"}},
		{"Σ", "the sum of all such terms", []string{"Σ"}},
		{"n", "the number of samples in the batch", nil},
		{"z₁, δ₂", "a figure below is a layer", []string{"z₁", "a₁", "δ₁", "W₁", "z₂", "δ₂", "W₂"}},
		{"h1, x2", "a figure behind is a unit or an input", []string{"h1", "x1", "x2", "w1", "a1"}},
		{"w²", "a figure above is a power: w · w", []string{"w²", ")²", "y²", "g²", "z²"}},
		{"ln", "natural logarithm: below 0 for less than 1", nil},
		{"▌", "the number explained; it is filled, or in [ ]", []string{"▌", "["}},
		{"•", "the formula of that number names this one", []string{"•"}},
		{"≈", "the digits shown give another last digit", []string{"≈"}},
		{notReached, "not worked out yet; between numbers: times", []string{notReached}},
		{"( )", "of the last step: this one has not come to it", []string{" (0", " (−", " (1."}},
		{"━ ┅", "wires: solid for weights above 0, dashed below 0", []string{"━", "─", "╌", "┄", "┅"}},
		{"▲ ▼", "more, or less, than before", []string{"▲", "▼"}},
		{"▶ ◀", "forward to the loss, backward from it", []string{"▶", "◀"}},
		{"■ □", "tiles: weights, full above 0 and hollow below 0", []string{"■", "□", "▪", "▫"}},
		{"● ○", "answer and target; in charts, here and before", []string{"●", "○"}},
		{"✓ ×", "the answer is right, or wrong", []string{"✓", "×"}},
		{"◆", "the pinned sample", []string{"◆"}},
		{"U(0, 1)", "weights drawn evenly between 0 and 1", []string{"U("}},
		{"seed", "same seed, same weights drawn", nil},
		{"bce", "a loss for yes or no: being sure and wrong costs", nil},
		{"cross-entropy", "a loss for one of several classes", nil},
		{"mse", "mean squared error: distance of ŷ from y, squared", nil},
		{"sgd", "plain descent: old weight − η · gradient", nil},
		{"momentum", "descent that keeps some of its last steps", nil},
		{"adam", "descent with a step of its own for each weight", nil},
		{"sigmoid", "an f that squeezes any z between 0 and 1", nil},
		{"tanh", "an f that squeezes any z between −1 and 1", nil},
		{"relu", "an f that keeps what is above 0, else 0", nil},
		{"softmax", "makes shares of all outputs, which add up to 1", nil},
	}
}

// symbolsIn lists the symbols as a notation has them.
func symbolsIn(n notation.Notation) []symbol {
	if n == (notation.Notation{}) {
		return symbols()
	}
	var list []symbol
	for _, s := range symbols() {
		switch {
		case s.signs == "ŷ" && !n.HasAnswer():
			continue
		case s.signs == "z₁, δ₂":
			s.signs = n.Layered("z", 0) + ", " + n.Layered("δ", 1)
			s.marks = []string{n.Layered("z", 0), n.Layered("a", 0), n.Layered("δ", 0), n.Layered("W", 0), n.Layered("z", 1), n.Layered("δ", 1)}
			s.means = "the figure is a layer"
		case len([]rune(s.signs)) == 1 || s.signs == "f′" || strings.HasPrefix(s.signs, "∂"):
			s.signs = n.Formula(s.signs)
			for i := range s.marks {
				s.marks[i] = n.Formula(s.marks[i])
			}
		}
		s.means = n.Sentence(s.means)
		list = append(list, s)
	}
	return list
}

// colours lists what colours mean, where there are some.
func colours(l paint.Look) []symbol {
	if l.Colourless {
		return nil
	}
	return []symbol{{"blue", "a weight above 0; orange: below 0", []string{""}}}
}

// symbolHelp returns the help on symbols: those on a screen, then the others.
func symbolHelp(screen string, look paint.Look, n notation.Notation) []frame.HelpSection {
	here, others := frame.HelpSection{Title: "symbols on this screen"}, frame.HelpSection{Title: "other symbols"}
	for _, s := range append(symbolsIn(n), colours(look)...) {
		to := &others
		if s.on(screen) {
			to = &here
		}
		to.Lines = append(to.Lines, frame.HelpLine{Keys: s.signs, Does: s.means})
	}
	return []frame.HelpSection{here, others}
}

// on reports whether the symbol stands on a screen, in its own characters or those of ASCII.
func (s *symbol) on(screen string) bool {
	marks := s.marks
	if marks == nil {
		marks = []string{s.signs}
	}
	for _, mark := range marks {
		if stands(screen, mark) || stands(screen, grid.Spell(mark)) {
			return true
		}
	}
	return false
}

// stands reports whether a mark stands on a screen, and not within a word.
func stands(screen, mark string) bool {
	for from := 0; ; {
		i := strings.Index(screen[from:], mark)
		if i < 0 {
			return false
		}
		before, _ := utf8.DecodeLastRuneInString(screen[:from+i])
		after, _ := utf8.DecodeRuneInString(screen[from+i+len(mark):])
		first, _ := utf8.DecodeRuneInString(mark)
		last, _ := utf8.DecodeLastRuneInString(mark)
		if !inWord(before, first) && !inWord(last, after) {
			return true
		}
		from += i + len(mark)
	}
}

// inWord reports whether two neighbours are letters of one word.
func inWord(before, after rune) bool { return unicode.IsLetter(before) && unicode.IsLetter(after) }

// wordHelp explains the words of a sentence.
func wordHelp(sentence string) []frame.HelpLine {
	var lines []frame.HelpLine
	text := strings.ToLower(sentence)
	for _, w := range []frame.HelpLine{
		{Keys: "gradient", Does: "how fast the loss grows with one number"},
		{Keys: "loss", Does: "how wrong the answers are, in one number"},
		{Keys: "blame", Does: "how much of the loss comes from a unit"},
		{Keys: "steep", Does: "how much a unit's answer changes with its sum"},
		{Keys: "weight", Does: "how much one number counts for the next"},
		{Keys: "bias", Does: "what a unit adds by itself, whatever comes in"},
		{Keys: "target", Does: "what the answer should be"},
		{Keys: "share", Does: "the part of 1 that an output claims; all shares add up to 1"},
		{Keys: "batch", Does: "the samples that one step looks at"},
		{Keys: "step", Does: "once forward, once back, and then new weights"},
		{Keys: "epoch", Does: "one round through all samples"},
		{Keys: "coin toss", Does: "an answer of one half, which knows nothing"},
		{Keys: "positive", Does: "above 0: more of it, more of the other"},
		{Keys: "negative", Does: "below 0: more of it, less of the other"},
		{Keys: "mean", Does: "the sum, divided by how many there are"},
	} {
		if stands(text, w.Keys) || stands(text, w.Keys+"s") {
			lines = append(lines, w)
		}
	}
	return lines
}
