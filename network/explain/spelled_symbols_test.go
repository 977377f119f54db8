package explain

import (
	"fmt"
	"testing"

	"backstep/network/notation"
	"backstep/ui/grid"
)

// In ASCII every symbol keeps the numbers of its layer and unit. Those of a letter are
// spelled alike only where a letter with the number of a layer reads as one of a unit.
func TestSymbolsAreSpelled(t *testing.T) {
	symbols := map[string]string{"a²": "a^2", "w²": "w^2"} // Squares, as formulas have them.
	for letter, word := range map[string]string{
		"x": "x", "a": "a", "w": "w", "z": "z", "y": "y", "J": "J", "g": "g", "ŷ": "yhat", "δ": "delta", "η": "eta",
	} {
		symbols[letter] = word
		for i := range most {
			symbols[numbered(letter, i, most)] = fmt.Sprintf("%s%d", word, i+1)
		}
		symbols[Names{Layers: 3}.ofUnit(letter, 1, 0, 2)] = word + " of h2.1"
	}
	for letter, word := range map[string]string{
		"δ": "d", "z": "z", "a": "a", "W": "W", "b": "b", "∂W": "dW", "∂J/∂W": "dJ/dW", "∂J/∂b": "dJ/db",
	} {
		for layer := range most {
			symbols[notation.Notation{}.Layered(letter, layer)] = fmt.Sprintf("%s%d", word, layer+1)
		}
	}
	for symbol, want := range symbols {
		if got := grid.Spell(symbol); got != want {
			t.Errorf("%s is spelled %s, want %s", symbol, got, want)
		}
		if sum, want := grid.Spell("Σ "+symbol+" · w"), "sum "+want+" * w"; sum != want {
			t.Errorf("%s in a sum is spelled %s, want %s", symbol, sum, want)
		}
	}
}

// most is the highest number of a layer or unit in these tests. It has two digits.
const most = 12
