package app.marquee.messaging.web;

import app.marquee.messaging.launch.Secrets;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;

/** The gateway's word for who asks: signed, valid for a minute, believed by the other services and by nobody else. */
public class CallerToken {
    private static final Duration VALID = Duration.ofMinutes(1);
    private static final String ISSUER = "api-gateway";
    private static final String ROLE = "role";

    private final byte[] key;
    private final Clock clock;

    public CallerToken(Secrets secrets, Clock clock) {
        this.key = secrets.getOrMake("gateway-token-key").getBytes(StandardCharsets.UTF_8);
        this.clock = clock;
    }

    public String issue(Caller caller) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject(caller.name())
                .claim(ROLE, caller.role().name())
                .expirationTime(Date.from(clock.instant().plus(VALID)))
                .build();
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        try {
            token.sign(new MACSigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("the gateway's token key cannot sign", e);
        }
        return token.serialize();
    }

    /** Empty for a token that is forged, outdated or no token at all. */
    public Optional<Caller> read(String text) {
        try {
            SignedJWT token = SignedJWT.parse(text);
            if (!JWSAlgorithm.HS256.equals(token.getHeader().getAlgorithm()) || !token.verify(new MACVerifier(key))) {
                return Optional.empty();
            }
            JWTClaimsSet claims = token.getJWTClaimsSet();
            Instant expires = claims.getExpirationTime() == null
                    ? Instant.MIN
                    : claims.getExpirationTime().toInstant();
            if (!ISSUER.equals(claims.getIssuer()) || clock.instant().isAfter(expires)) {
                return Optional.empty();
            }
            return Optional.of(new Caller(claims.getSubject(), Caller.Role.valueOf(claims.getStringClaim(ROLE))));
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
