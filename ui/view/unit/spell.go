package unit

import (
	"backstep/ui/grid"
	"backstep/ui/paint"
)

// spell spells the texts of the sums of a unit.
func spell(u *picture) {
	for _, sum := range []*Sum{&u.Sum, &u.DeltaSum} {
		sum.Symbol = grid.Spell(sum.Symbol)
		for i := range sum.Heads {
			sum.Heads[i] = grid.Spell(sum.Heads[i])
		}
		if sum.Factor != nil {
			factor := *sum.Factor
			factor.Symbol = grid.Spell(factor.Symbol)
			sum.Factor = &factor
		}
	}
	if u.Delta != nil {
		e := paint.SpellExplanation(*u.Delta)
		u.Delta = &e
	}
}
