package explain

import (
	"fmt"
	"testing"

	"backstep/ui/grid"
)

// In ASCII every symbol keeps the numbers of its layer, unit and sample, and no two
// symbols are spelled alike.
func TestSymbolsAreSpelled(t *testing.T) {
	symbols := map[string]string{"a²": "a^2", "w²": "w^2"} // Squares, as formulas have them.
	for letter, word := range map[string]string{
		"x": "x", "a": "a", "w": "w", "z": "z", "y": "y", "J": "J", "g": "g", "ŷ": "yhat", "δ": "delta", "η": "eta",
	} {
		numberSymbol(symbols, letter, word)
	}
	for letter, word := range map[string]string{
		"δ": "delta", "z": "z", "W": "W", "b": "b", "∂W": "dW", "∂J/∂W": "dJ/dW", "∂J/∂b": "dJ/db",
	} {
		for layer := range most {
			numberSymbol(symbols, Layered(letter, layer), fmt.Sprintf("%s[%d]", word, layer+1))
		}
	}
	spelled := map[string]string{}
	for symbol, want := range symbols {
		got := grid.Spell(symbol)
		if got != want {
			t.Errorf("%s is spelled %s, want %s", symbol, got, want)
		}
		if other, taken := spelled[got]; taken {
			t.Errorf("%s and %s are both spelled %s", symbol, other, got)
		}
		spelled[got] = symbol
		if sum, want := grid.Spell("Σ "+symbol+" · w"), "sum "+want+" * w"; sum != want {
			t.Errorf("%s in a sum is spelled %s, want %s", symbol, sum, want)
		}
	}
}

// most is the highest number of a layer, unit or sample in these tests. It has two
// digits.
const most = 12

// numberSymbol adds a symbol and its spelling, alone, with the number of a unit, with
// the number of a sample, and with both.
func numberSymbol(symbols map[string]string, symbol, word string) {
	symbols[symbol] = word
	for i := range most {
		n := i + 1
		unit, lowered := numbered(symbol, i, most), OfUnit(symbol, i, most)
		symbols[unit] = fmt.Sprintf("%s%d", word, n)
		symbols[lowered] = fmt.Sprintf("%s_%d", word, n)
		symbols[ofSample(symbol, i, most)] = fmt.Sprintf("%s(%d)", word, n)
		for sample := range most {
			symbols[ofSample(unit, sample, most)] = fmt.Sprintf("%s%d(%d)", word, n, sample+1)
			symbols[ofSample(lowered, sample, most)] = fmt.Sprintf("%s_%d(%d)", word, n, sample+1)
		}
	}
}
