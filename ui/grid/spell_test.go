package grid

import "testing"

func TestSpell(t *testing.T) {
	for text, want := range map[string]string{
		"δ² = ŷ − y":               "delta[2] = yhat − y",
		"δ¹²":                      "delta[12]",
		"z¹":                       "z[1]",
		"½Σw²":                     "1/2 sum w^2",
		"h(e) = ½e² where |e| ≤ 1": "h(e) = 1/2 e^2 where |e| <= 1",
		"(y − ŷ)²":                 "(y − yhat)^2",
		"∂J/∂w = Σ a · δ / n":      "dJ/dw = sum a * delta / n",
		"−η·∂J/∂w":                 "−eta*dJ/dw",
		"m / (1 − β1ᵗ)":            "m / (1 − beta1^t)",
		"√(s)/√(1−β2ᵗ)":            "sqrt(s)/sqrt(1−beta2^t)",
		"z = Σ a · w + b":          "z = sum a * w + b",
		"f′(z)":                    "f'(z)",
		"δ₁ … δ₁₂":                 "d1 ... d12",
		"Σδ₂":                      "sum d2",
		"∂J/∂W₂ = ¼":               "dJ/dW2 = 1/4",
		"z₁, W₂, ∂W₁₂":             "z1, W2, dW12",
		"₁ δ":                      "1 delta",
		"∂J/∂W¹²":                  "dJ/dW[12]",
		"W² new":                   "W[2] new",
		"b², z³, a³, w¹²":          "b[2], z[3], a[3], w[12]",
		"f′(z) = 1 − a²":           "f'(z) = 1 − a^2",
		"Σw²":                      "sum w^2",
		"e² 10⁶ kHz² ²":            "e^2 10^6 kHz^2 ^2",
		"h1 → y":                   "h1 -> y",
		"→ n PgDn":                 "→ n PgDn",
		"2λ":                       "2 lambda",
		"Σδ":                       "sum delta",
		"a is 1":                   "a is 1",
		"漢字 δ":                     "漢字 delta",
		"":                         "",
	} {
		if got := Spell(text); got != want {
			t.Errorf("%q is spelled %q, want %q", text, got, want)
		}
		if again := Spell(Spell(text)); again != want {
			t.Errorf("%q is spelled %q the second time", want, again)
		}
	}
}
