package notation

import (
	"slices"
	"strconv"
	"strings"
)

// symbol returns what a book writes for a symbol of backstep's.
func (b Book) symbol(own string) string {
	switch b {
	case Nielsen:
		return nielsen(own)
	case Ng:
		return ng(own)
	case Goodfellow:
		return goodfellow(own)
	case Mazur:
		return mazur(own)
	default:
		return own
	}
}

func nielsen(own string) string {
	switch own {
	case "ŷ":
		return "aᴸ"
	case "J":
		return "C"
	case "W":
		return "w"
	case "∂W":
		return "∂w"
	case "∂J/∂w", "∂J/∂W":
		return "∂C/∂w"
	case "∂J/∂b":
		return "∂C/∂b"
	case "∂J/∂ŷ":
		return "∂C/∂a"
	case "f′":
		return "σ′"
	case "f′(z)":
		return "σ′(z)"
	case "∘":
		return "⊙"
	default:
		return countedInM(own)
	}
}

func ng(own string) string {
	switch own {
	case "δ":
		return "dz"
	case "η":
		return "α"
	case "∂J/∂w", "∂w":
		return "dw"
	case "∂J/∂b", "∂b":
		return "db"
	case "∂J/∂W", "∂W":
		return "dW"
	case "∂J/∂ŷ":
		return "da"
	case "f′":
		return "g′"
	case "f′(z)":
		return "g′(z)"
	case "∘":
		return "*"
	default:
		return countedInM(own)
	}
}

func goodfellow(own string) string {
	switch own {
	case "z":
		return "a"
	case "a":
		return "h"
	case "δ":
		return "g"
	case "η":
		return "ε"
	case "ε":
		return "δ"
	case "∂J/∂W", "∂W":
		return "∇W"
	case "∂J/∂ŷ":
		return "∂L/∂ŷ"
	case "f′(z)":
		return "f′(a)"
	case "∘":
		return "⊙"
	default:
		return countedInM(own)
	}
}

func mazur(own string) string {
	switch own {
	case "z":
		return "net"
	case "a", "ŷ":
		return "out"
	case "y", "target y":
		return "target"
	case "targets y":
		return "targets"
	case "J":
		return "E"
	case "∂J/∂w":
		return "∂E/∂w"
	case "∂J/∂b":
		return "∂E/∂b"
	case "∂J/∂W":
		return "∂E/∂W"
	case "∂J/∂ŷ":
		return "∂E/∂out"
	case "f′", "f′(z)":
		return "∂out/∂net"
	default:
		return own
	}
}

// countedInM is for books that count the samples of a batch in m, where backstep has n. What
// adam calls m is v there.
func countedInM(own string) string {
	switch own {
	case "n":
		return "m"
	case "m":
		return "v"
	default:
		return own
	}
}

// Symbol returns the notation's symbol for one of backstep's.
func (n Notation) Symbol(own string) string {
	if n.Bias == Ones {
		switch own {
		case "b":
			own = "w"
		case "∂b":
			own = "∂w"
		case "∂J/∂b":
			own = "∂J/∂w"
		}
	}
	if own == "J" && n.sample {
		return n.SampleLoss()
	}
	return n.Book.symbol(own)
}

// SampleLoss returns the symbol for the loss of one sample, where J is that of the batch.
func (n Notation) SampleLoss() string {
	switch n.Book {
	case Ng, Goodfellow:
		return "L"
	default:
		return n.Book.symbol("J")
	}
}

// Matrix returns the symbol of a matrix, of which own is backstep's. Some books write that of
// a batch with a capital.
func (n Notation) Matrix(own string) string {
	if n.Book != Ng {
		return n.Symbol(own)
	}
	switch own {
	case "x", "z", "a", "y":
		return strings.ToUpper(own)
	case "ŷ":
		return "A"
	case "δ":
		return "dZ"
	default:
		return n.Symbol(own)
	}
}

// Layered returns a symbol of backstep's with the number of its layer: δ₂, δ³, dz[2]. Layer
// counts from 0, the first with weights, and the inputs are −1.
func (n Notation) Layered(own string, layer int) string { return n.Figured(n.Symbol(own), layer) }

// Figured returns a symbol of the notation with the number of a layer.
func (n Notation) Figured(symbol string, layer int) string {
	figures := strconv.Itoa(n.Number(layer))
	switch n.Book {
	case Article, Nielsen:
		return symbol + figuresOf(figures, "⁰¹²³⁴⁵⁶⁷⁸⁹")
	case Ng:
		return symbol + "[" + figures + "]"
	case Goodfellow:
		return symbol + "⁽" + figuresOf(figures, "⁰¹²³⁴⁵⁶⁷⁸⁹") + "⁾"
	default:
		return symbol + figuresOf(figures, "₀₁₂₃₄₅₆₇₈₉")
	}
}

// Raised reports whether numbers of layers are raised.
func (n Notation) Raised() bool {
	return n.Book == Article || n.Book == Nielsen || n.Book == Goodfellow
}

// figuresOf writes a number in other figures.
func figuresOf(number, figures string) string {
	list, text := []rune(figures), ""
	for _, figure := range number {
		text += string(list[figure-'0'])
	}
	return text
}

// HasAnswer reports whether the answer of the network has a symbol of its own, and is not
// only the activation of the last layer.
func (n Notation) HasAnswer() bool { return n.Book != Nielsen && n.Book != Mazur }

// InputsAreLayer reports whether the matrix of inputs is called the activations of the layer
// before the first.
func (n Notation) InputsAreLayer() bool { return n.Book == Article || n.Book == Nielsen }

// Uses reports whether a name has a word that is a symbol of the notation's.
func (n Notation) Uses(name string) bool {
	words := strings.FieldsFunc(name, func(r rune) bool { return !inWord(r) })
	return slices.ContainsFunc(words, func(word string) bool { return slices.Contains(n.Book.words(), strings.ToLower(word)) })
}

// words returns the symbols of a book that are words.
func (b Book) words() []string {
	switch b {
	case Ng:
		return []string{"dz", "dw", "db", "da"}
	case Mazur:
		return []string{"net", "out", "target"}
	default:
		return nil
	}
}

// EachGradient returns the symbol of a gradient of a batch, where there is little room: that of
// one sample, or Σ before it if it is the sum of several.
func (n Notation) EachGradient(own string, samples int) string {
	if n.Summed(samples) {
		return "Σ" + n.Symbol(own)
	}
	return n.Symbol(own)
}
