package mistake

import "math"

func sigma(z float64) float64 { return 1 / (1 + math.Exp(-z)) }

func curve(name string, z float64) float64 {
	switch name {
	case "sigmoid":
		return sigma(z)
	case "tanh":
		return math.Tanh(z)
	case "relu":
		return max(0, z)
	case "leaky-relu":
		return max(z, z/100)
	case "elu":
		return max(z, math.Exp(min(z, 0))-1)
	case "gelu":
		return z * (1 + math.Erf(z/math.Sqrt2)) / 2
	case "silu":
		return z * sigma(z)
	case "softplus":
		return math.Log(1 + math.Exp(z))
	default:
		return z
	}
}

// steepness is f′(z) where a = f(z).
func steepness(name string, z, a float64) float64 {
	side := func(above, below float64) float64 {
		if z > 0 {
			return above
		}
		return below
	}
	switch name {
	case "sigmoid":
		return a * (1 - a)
	case "tanh":
		return 1 - a*a
	case "relu":
		return side(1, 0)
	case "leaky-relu":
		return side(1, 0.01)
	case "elu":
		return side(1, math.Exp(z))
	case "gelu":
		return (1+math.Erf(z/math.Sqrt2))/2 + z*math.Exp(-z*z/2)/math.Sqrt(2*math.Pi)
	case "silu":
		return sigma(z) * (1 + z*(1-sigma(z)))
	case "softplus":
		return sigma(z)
	default:
		return 1
	}
}
