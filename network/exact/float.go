package exact

import "math"

// mulAdd returns a·b + c, with the product rounded before it is added.
func mulAdd(a, b, c float64) float64 { return float64(a*b) + c }

// powerOfTwo returns 2ⁿ for −1022 ≤ n ≤ 1023.
func powerOfTwo(n int) float64 { return math.Float64frombits(uint64(n+1023) << 52) }

// timesPowerOfTwo returns y·2ⁿ for 1/2 < y < 4 and any n that expParts returns. It
// multiplies by two factors, because 2ⁿ itself may be out of range. One of the products
// is exact.
func timesPowerOfTwo(y float64, n int) float64 {
	half := n >> 1
	return float64(float64(y*powerOfTwo(half)) * powerOfTwo(n-half))
}
